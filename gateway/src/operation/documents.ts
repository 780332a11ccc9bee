import {
  BREAK,
  GraphQLError,
  Kind,
  parse,
  validate,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
} from 'graphql'
import { readiedForExecution, type Readied } from './readied.js'
import { checkAliases, checkDepth, limitExceeded, type Limits } from './limits.js'
import { Refusal } from './refusal.js'

/** A document that was parsed, checked and made ready once, for as long as clients keep sending it. */
export interface Prepared extends Readied {
  /** As the client wrote it. */
  document: DocumentNode
  fragments: ReadonlyMap<string, FragmentDefinitionNode>
  introspects: boolean
}

/** Characters of all remembered texts together. A syntax tree takes some twenty times that. */
const rememberedCharacters = 500_000

/** Parses and checks documents, and remembers those that are sent again and again, with the plans that hang on them. */
export class Documents {
  readonly #known = new Map<string, Prepared>()
  #characters = 0

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: Limits,
  ) {}

  /**
   * @param suggest  whether errors may name fields that the client did not ask for
   * @throws {Refusal} LIMIT_EXCEEDED
   * @throws {AggregateError} of GRAPHQL_PARSE_FAILED or GRAPHQL_VALIDATION_FAILED refusals
   */
  prepare(text: string, suggest: boolean): Prepared {
    const known = this.#known.get(text)
    if (known) {
      // The map keeps insertion order: the front is what was not used for longest.
      this.#known.delete(text)
      this.#known.set(text, known)
      return known
    }
    const prepared = this.#check(text, suggest)
    this.#remember(text, prepared)
    return prepared
  }

  #check(text: string, suggest: boolean): Prepared {
    const document = this.#parsed(text)
    checkDepth(document, this.limits.depth)
    checkAliases(document, this.limits.aliases)
    const errors = validate(this.schema, document, undefined, { maxErrors: 20 })
    if (errors.length)
      throw new AggregateError(errors.map((error) => refusedDocument('GRAPHQL_VALIDATION_FAILED', error, suggest)))

    const fragments = new Map<string, FragmentDefinitionNode>()
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
    }
    return { document, fragments, introspects: introspects(document), ...readiedForExecution(this.schema, document) }
  }

  #parsed(text: string): DocumentNode {
    try {
      return parse(text, { maxTokens: this.limits.tokens })
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error
      if (/more tha[nt] \d+ tokens/.test(error.message)) throw limitExceeded('tokens', this.limits.tokens)
      throw new AggregateError([refusedDocument('GRAPHQL_PARSE_FAILED', error, true)], error.message, { cause: error })
    }
  }

  #remember(text: string, prepared: Prepared): void {
    if (text.length > rememberedCharacters / 10) return
    this.#known.set(text, prepared)
    this.#characters += text.length
    for (const [oldest] of this.#known) {
      if (this.#characters <= rememberedCharacters) break
      this.#known.delete(oldest)
      this.#characters -= oldest.length
    }
  }
}

function refusedDocument(code: string, error: GraphQLError, suggest: boolean): Refusal {
  const message = suggest ? error.message : error.message.replace(/ Did you mean .*$/s, '')
  return new Refusal({ code }, message, {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
  })
}

function introspects(document: DocumentNode): boolean {
  let found = false
  visit(document, {
    Field: ({ name }) => {
      if (name.value !== '__schema' && name.value !== '__type') return undefined
      found = true
      return BREAK
    },
  })
  return found
}
