import Handlebars from 'handlebars'

/**
 * Walks a template's tree with the models that pages gave it, as Handlebars would, and tells each path that a model
 * lacks: also within `{{#if}}`, where Handlebars itself says nothing.
 */

type Path = hbs.AST.PathExpression
type Expression = hbs.AST.Expression

/** A model that a page was rendered with, or a part of one: `contexts` are the ones around it, the nearest first. */
interface Sample {
  contexts: unknown[]
  /** What begins with an @: `@root`, and within a list `@first` and `@last`. */
  data: Record<string, unknown>
  block: { body: hbs.AST.Program; contexts: unknown[]; file: string } | null
}

export interface Walked {
  /** "views/work/home.hbs:12: no model has `lines.lenght`" */
  problems: Set<string>
  /** Templates rendered, and the paths (file:line:column) that some model reached. */
  templates: Set<string>
  reached: Set<string>
}

const missing = Symbol('missing')

export class TemplateWalk {
  readonly walked: Walked = { problems: new Set(), templates: new Set(), reached: new Set() }
  readonly #trees: ReadonlyMap<string, hbs.AST.Program>
  #file = ''

  /** @param sources each template's text, by its name */
  constructor(sources: ReadonlyMap<string, string>) {
    this.#trees = new Map([...sources].map(([name, text]) => [name, Handlebars.parse(text)]))
  }

  /** Walks a template as it was rendered with a model. */
  visit(template: string, model: object): void {
    this.#enter(template, { contexts: [model], data: { root: model }, block: null })
  }

  /** Every path that the templates name, as `reached` has them. */
  paths(): string[] {
    return [...this.#trees].flatMap(([name, tree]) => pathsIn(tree).map((path) => placeOf(name, path)))
  }

  #enter(template: string, sample: Sample): void {
    const tree = this.#trees.get(template)
    this.walked.templates.add(template)
    if (tree) this.#within(template, () => this.#program(tree, sample))
    else this.#tell(`${this.#file}: there is no template ${template}`)
  }

  #within(file: string, work: () => void): void {
    const before = this.#file
    this.#file = file
    work()
    this.#file = before
  }

  #program(program: hbs.AST.Program, sample: Sample): void {
    for (const statement of program.body) this.#statement(statement, sample)
  }

  #statement(statement: hbs.AST.Statement, sample: Sample): void {
    switch (statement.type) {
      case 'MustacheStatement':
        this.#mustache(statement as hbs.AST.MustacheStatement, sample)
        break
      case 'BlockStatement':
        this.#block(statement as hbs.AST.BlockStatement, sample)
        break
      case 'PartialStatement':
        this.#partial(statement as hbs.AST.PartialStatement, sample, sample.block)
        break
      case 'PartialBlockStatement': {
        const call = statement as hbs.AST.PartialBlockStatement
        this.#partial(call, sample, { body: call.program, contexts: sample.contexts, file: this.#file })
      }
    }
  }

  #mustache({ path, params, hash }: hbs.AST.MustacheStatement | hbs.AST.SubExpression, sample: Sample): void {
    const isCall = params.length > 0 || hash !== undefined
    if (!isCall) this.#value(path, sample)
    for (const param of params) this.#value(param, sample)
    for (const { value } of hash?.pairs ?? []) this.#value(value, sample)
  }

  #block({ path, params, program, inverse }: hbs.AST.BlockStatement, sample: Sample): void {
    const value = this.#value(params[0]!, sample)
    const name = (path as Path).original
    const items = name === 'each' ? itemsOf(value) : truthy(value) !== (name === 'unless') ? [value] : []
    for (const [index, item] of items.entries()) {
      const opens = name === 'each' || name === 'with'
      const contexts = opens ? [item, ...sample.contexts] : sample.contexts
      const place = name === 'each' ? { index, first: index === 0, last: index === items.length - 1 } : {}
      this.#program(program, { ...sample, contexts, data: { ...sample.data, ...place } })
    }
    if (items.length === 0 && inverse) this.#program(inverse, sample)
  }

  #partial(
    { name, params, hash }: Pick<hbs.AST.PartialStatement, 'name' | 'params' | 'hash'>,
    sample: Sample,
    block: Sample['block'],
  ): void {
    const called = String((name as Path).original)
    const given = params[0] === undefined ? sample.contexts[0] : this.#value(params[0], sample)
    const more = (hash?.pairs ?? []).map(({ key, value }) => [key, this.#value(value, sample)])
    const context = more.length > 0 ? { ...(given as object), ...Object.fromEntries(more) } : given
    const contexts = context === sample.contexts[0] ? sample.contexts : [context, ...sample.contexts]
    if (called === '@partial-block') this.#backIn(sample.block!, sample)
    else this.#enter(called, { ...sample, contexts, block })
  }

  /** The block that a layout was given, where it stands in the layout. */
  #backIn({ body, contexts, file }: NonNullable<Sample['block']>, sample: Sample): void {
    this.#within(file, () => this.#program(body, { ...sample, contexts, block: null }))
  }

  /** What an expression stands for; a path that is not there is told, and stands for nothing. */
  #value(expression: Expression, sample: Sample): unknown {
    if (expression.type === 'SubExpression') return this.#mustache(expression as hbs.AST.SubExpression, sample)
    if (expression.type !== 'PathExpression') return (expression as hbs.AST.StringLiteral).value
    const path = expression as Path
    this.walked.reached.add(placeOf(this.#file, path))
    const value = lookedUp(path, sample)
    if (value !== missing) return value
    this.#tell(`${placeOf(this.#file, path)} names a path that its model lacks`)
  }

  #tell(problem: string): void {
    this.walked.problems.add(problem)
  }
}

function lookedUp({ data, depth, parts }: Path, { contexts, data: known }: Sample): unknown {
  return (parts as string[]).reduce<unknown>(partOf, data ? known : contexts[depth])
}

function partOf(value: unknown, part: string): unknown {
  if (value === missing || value === null || value === undefined) return missing
  if (typeof value === 'string' || Array.isArray(value)) return part === 'length' ? value.length : missing
  return typeof value === 'object' && Object.hasOwn(value, part) ? (value as Record<string, unknown>)[part] : missing
}

function truthy(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

function itemsOf(value: unknown): unknown[] {
  return value !== null && typeof value === 'object' ? Object.values(value) : []
}

function placeOf(template: string, { loc, original }: Path): string {
  return `views/${template}.hbs:${loc.start.line}:${loc.start.column} ${original}`
}

const helpers = ['t', 'date', 'href', 'if', 'unless', 'each', 'with']

/** The paths of a tree that stand for values: not the names of helpers and partials. */
function pathsIn(node: unknown): Path[] {
  if (node === null || typeof node !== 'object') return []
  if (Array.isArray(node)) return node.flatMap(pathsIn)
  const { type, ...parts } = node as { type?: string; name?: unknown; loc?: unknown }
  if (type === 'PathExpression') return helpers.includes((node as Path).original) ? [] : [node as Path]
  const { name: _name, loc: _loc, ...inner } = parts
  return Object.values(inner).flatMap(pathsIn)
}
