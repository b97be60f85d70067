// Comfort only: every page works without this file.

const search = document.querySelector('[data-search]')
const folds = document.querySelectorAll('details.fold')

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

// A form is sent once: a second press waits for the answer. What comes back from the browser's memory may be sent again.
document.addEventListener('submit', (event) => {
  const form = event.target
  if (form.method !== 'post') return
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
