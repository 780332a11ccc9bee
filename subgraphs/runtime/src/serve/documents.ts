import {
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql'

/** A document that may be executed, or why not. */
export type Checked = { document: DocumentNode } | { errors: readonly GraphQLError[] }

/** Characters of all remembered texts together. A syntax tree takes some twenty times that. */
const rememberedCharacters = 500_000

/** Parses and checks each document once, for as long as it keeps being sent: the gateway's plans are few. */
export class Documents {
  readonly #known = new Map<string, Checked>()
  readonly #rules
  #characters = 0

  /** @param introspection  whether documents may ask for the schema */
  constructor(
    private readonly schema: GraphQLSchema,
    introspection: boolean,
  ) {
    this.#rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule]
  }

  check(text: string): Checked {
    const known = this.#known.get(text)
    // The map keeps insertion order: the front is what was not used for longest.
    if (known) this.#known.delete(text)
    else this.#characters += text.length
    const checked = known ?? this.#check(text)
    this.#known.set(text, checked)
    for (const [oldest] of this.#known) {
      if (this.#characters <= rememberedCharacters) break
      this.#known.delete(oldest)
      this.#characters -= oldest.length
    }
    return checked
  }

  #check(text: string): Checked {
    let document: DocumentNode
    try {
      document = parse(text)
    } catch (error) {
      return { errors: [coded(error as GraphQLError, 'GRAPHQL_PARSE_FAILED')] }
    }
    const errors = validate(this.schema, document, this.#rules)
    if (errors.length > 0) return { errors: errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')) }
    return { document }
  }
}

function coded({ message, nodes, source, positions }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } })
}
