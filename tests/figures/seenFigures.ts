/** A table of the page of figures, as it is read. */
export interface TableSeen {
  heads: string[]
  rows: { name: string; cells: { text: string; href: string }[] }[]
}

const plain = (html: string) => html.replaceAll('&#x27;', '’').replaceAll('&amp;', '&').replaceAll('&#x3D;', '=').trim()

/** The tables by their figures' names. */
export function figuresOf(html: string): Record<string, TableSeen> {
  const sections = html.split('<section class="chart').slice(1)
  return Object.fromEntries(
    sections.flatMap((section) => {
      const name = /aria-labelledby="figure-([\w-]+)"/.exec(section)![1]!
      return section.includes('<table') ? [[name, tableOf(section)] as const] : []
    }),
  )
}

function tableOf(section: string): TableSeen {
  const [, head = '', body = ''] = /<thead>([\s\S]*?)<\/thead>\s*<tbody>([\s\S]*?)<\/tbody>/.exec(section)!
  return {
    heads: [...head.matchAll(/<th scope="col"[^>]*>([^<]*)/g)].map(([, text]) => plain(text!)),
    rows: [...body.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row]) => ({
      name: plain(/<th scope="row">([^<]*)/.exec(row!)![1]!),
      cells: [...row!.matchAll(/<td class="num">(?:<a href="([^"]*)">)?([^<]*)/g)].map(([, href, text]) => ({
        text: plain(text!),
        href: plain(href ?? ''),
      })),
    })),
  }
}
