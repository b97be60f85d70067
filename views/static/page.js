// Comfort only: every page works without this file.

const search = document.querySelector('[data-search]')
const folds = document.querySelectorAll('details.fold')
const title = '[data-rows] th[scope="row"] > a'

document.querySelector('[data-focus]')?.focus()
document.querySelector('.menu [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closeFolds()
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  if (!search) return
  event.preventDefault()
  search.focus()
  search.select()
})

document.addEventListener('click', (event) => closeFolds(event.target))

for (const fold of folds) fold.addEventListener('toggle', () => fold.open && fold.querySelector('.input')?.select())

// A form is sent once: a second press waits for the answer. What comes back from the browser's memory may be sent again.
document.addEventListener('submit', (event) => {
  const form = event.target
  if (form.method !== 'post' || event.defaultPrevented) return
  if ('underWay' in form.dataset) return event.preventDefault()
  form.dataset.underWay = ''
  setTimeout(() => delete form.dataset.underWay, 8000)
})

window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-under-way]')) delete form.dataset.underWay
})

function isTyping(element) {
  return element.isContentEditable || /^(input|select|textarea)$/i.test(element.tagName)
}

function closeFolds(except) {
  for (const fold of folds) {
    if (!fold.open || (except && fold.contains(except))) continue
    if (fold.contains(document.activeElement)) fold.querySelector('summary').focus()
    fold.open = false
  }
}

// From row to row of a list by the arrows: only while the title of one has the focus, so that no key is taken elsewhere.
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !event.target.matches(title)) return
  const titles = [...document.querySelectorAll(title)]
  const here = titles.indexOf(event.target)
  const there = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: titles.length - 1 }[event.key]
  if (!titles[there]) return
  event.preventDefault()
  titles[there].focus()
})

// Who comes to a row by the keyboard is told of it; who comes by the pointer is not.
document.addEventListener('focusin', ({ target }) => {
  for (const hint of document.querySelectorAll('.keys')) {
    hint.hidden = !target.matches(`${title}:focus-visible`) || hint.previousElementSibling?.contains(target) !== true
  }
})

// A picture that has the focus itself is moved by the keys that its links name; who follows one of them has it again.
const keyed = document.querySelector('[data-keys]')
if (keyed && `#${keyed.id}` === location.hash) keyed.focus({ preventScroll: true })

keyed?.addEventListener('keydown', (event) => {
  if (event.target !== keyed || event.ctrlKey || event.metaKey || event.altKey) return
  // A part that scrolls sideways keeps the arrows for that.
  if (event.key.startsWith('Arrow') && keyed.scrollWidth > keyed.clientWidth) return
  const key = event.key === '=' ? '+' : event.key
  const link = [...document.querySelectorAll('[data-key]')].find((one) => one.dataset.key.split(' ').includes(key))
  if (!link) return
  event.preventDefault()
  link.click()
})

// What a form would change is shown while one types; without this, its own button asks.
for (const form of document.querySelectorAll('form[data-check]')) keepChecked(form)

function keepChecked(form) {
  const button = form.querySelector('button[name="check"]')
  const acts = form.querySelector(':scope > .acts')
  if (!button || !acts) return
  const shown = form.querySelector(':scope > .preview:not(.power)') ?? document.createElement('section')
  if (!shown.isConnected) acts.before(shown)
  shown.className = 'preview'
  shown.hidden = shown.childElementCount === 0
  shown.removeAttribute('role')
  shown.setAttribute('aria-live', 'polite')
  let asked = new AbortController()
  let waiting = 0
  const forget = () => {
    clearTimeout(waiting)
    asked.abort()
  }
  const ask = async () => {
    asked = new AbortController()
    const { signal } = asked
    const page = await pageAfter(form, button, signal)
    if (signal.aborted) return
    show(shown, page.querySelector('form[data-check] > .preview:not(.power)'))
    const power = page.querySelector('form[data-check] > .power')
    if (power) form.querySelector(':scope > .power')?.replaceChildren(...power.childNodes)
  }
  form.addEventListener('input', () => {
    forget()
    waiting = setTimeout(() => ask().catch(() => {}), 400)
  })
  form.addEventListener('submit', forget)
}

// The page that a button of a form would bring, without going there.
async function pageAfter(form, button, signal) {
  const body = new URLSearchParams(new FormData(form))
  body.set(button.name, button.value)
  const address = button.hasAttribute('formaction') ? button.formAction : form.action
  const answer = await fetch(address, { method: 'POST', body, signal, redirect: 'error' })
  return new DOMParser().parseFromString(await answer.text(), 'text/html')
}

// Where the form is not whole yet there is nothing to show: what stands there would no longer be true.
function show(shown, fresh) {
  shown.hidden = fresh === null
  shown.replaceChildren(...(fresh?.childNodes ?? []))
  for (const name of ['id', 'aria-labelledby']) {
    if (fresh?.hasAttribute(name)) shown.setAttribute(name, fresh.getAttribute(name))
    else shown.removeAttribute(name)
  }
}

// A button that changes only a part of its form changes it in place; without this, the whole page comes again.
for (const form of document.forms) if (form.querySelector('[data-part]')) keepInPlace(form)

function keepInPlace(form) {
  let asking = false
  form.addEventListener('submit', (event) => {
    const button = event.submitter
    const part = button?.matches('[data-in-place]') ? button.closest('[data-part]') : null
    if (!part) return
    event.preventDefault()
    if (asking) return
    asking = true
    renew(form, part, button)
      .catch(() => {
        // The page itself asks then.
        delete button.dataset.inPlace
        form.requestSubmit(button)
      })
      .finally(() => {
        asking = false
      })
  })
}

async function renew(form, part, button) {
  const page = await pageAfter(form, button)
  const fresh = page.getElementById(part.id)
  if (!fresh) throw new Error('no such part')
  part.replaceWith(fresh)
  const told = fresh.querySelector('[data-focus], [aria-invalid="true"]')
  const asked = fresh.querySelector(new URL(button.formAction).hash || ':scope')
  const next = told ?? asked?.querySelector('select, input, summary') ?? fresh.querySelector('button[name="add"]')
  next?.focus()
  form.dispatchEvent(new Event('input'))
}
