import * as fc from 'fast-check';

/** A request as a program might send it by mistake or by malice. */
export interface FuzzedRequest {
  readonly method: string;
  /** Percent-encoded, or not. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The parts of an OpenAPI document that requests are made from. */
interface FuzzedInterface {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly format?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: Schema }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
}

const METHODS = ['GET', 'POST', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH'];
const HEADERS: fc.Arbitrary<Headers> = fc
  .record(
    {
      accept: fc.constantFrom('application/json', 'text/event-stream', 'text/html', '*/*', ';q=x', ''),
      'content-type': fc.constantFrom('application/json', 'application/json; charset=gbk', 'text/plain', '/', ''),
      'content-encoding': fc.constantFrom('identity', 'gzip', 'nonsense'),
      authorization: fc.constantFrom('Bearer', 'Bearer wrong-token', 'Basic eDp5', 'bearer  a b'),
      'x-request-id': fc.constantFrom('sane-1', 'a b', '"', 'x'.repeat(200)),
      'x-forwarded-for': fc.constantFrom('198.51.100.7', '::1, unknown', ','),
      origin: fc.constantFrom('null', 'https://other.example'),
      range: fc.constantFrom('bytes=0-0', 'bytes=9-1'),
      'if-none-match': fc.constantFrom('*', 'W/"x"'),
    },
    { requiredKeys: [] },
  )
  .map((headers): Headers => headers as Headers);
const TEXTS = fc.oneof(
  fc.constantFrom('老码头改造工程总投资多少？', '图书馆几点闭馆', '谁', '《', '\u0000', '..', '__proto__', '%', '𠮷'),
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

/**
 * Requests to every operation of an interface: parameters and bodies by their schemas, more or less, and now and then of
 * something else altogether.
 * @param openApi the document that describes it
 * @param ids that exist, so that some requests find something
 */
export function requestsTo(openApi: object, ids: readonly string[]): fc.Arbitrary<FuzzedRequest> {
  const document = openApi as FuzzedInterface;
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) =>
      requestTo(path, method.toUpperCase(), operation as Operation, document, ids),
    ),
  );
  return fc.oneof(...operations);
}

function requestTo(
  template: string,
  right: string,
  { parameters = [], requestBody }: Operation,
  document: FuzzedInterface,
  ids: readonly string[],
): fc.Arbitrary<FuzzedRequest> {
  const id = fc.oneof(fc.constantFrom(...ids), TEXTS);
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  const named = fc.record(
    Object.fromEntries(inQuery.map(({ name, schema = {} }) => [name, valueOf(schema, document, 0).map(plain)])),
    { requiredKeys: [] },
  );
  const query = fc.oneof({ arbitrary: named, weight: 4 }, { arbitrary: fc.dictionary(TEXTS, TEXTS), weight: 1 });
  const schema = Object.values(requestBody?.content ?? {})[0]?.schema;
  const json = (schema ? valueOf(schema, document, 0) : fc.jsonValue()).map((value) => JSON.stringify(value));
  const body = fc.option(fc.oneof({ arbitrary: json, weight: 6 }, { arbitrary: TEXTS, weight: 1 }), { nil: undefined });
  const method = fc.oneof(
    { arbitrary: fc.constant(right), weight: 9 },
    { arbitrary: fc.constantFrom(...METHODS), weight: 1 },
  );
  const tail = fc.oneof(
    { arbitrary: fc.constant(''), weight: 9 },
    fc.constantFrom('/', '//', '/x', '%', '%00', '?', '#'),
  );
  const asJson: fc.Arbitrary<Headers> = fc.oneof(
    { arbitrary: HEADERS.map((headers): Headers => ({ ...headers, 'content-type': 'application/json' })), weight: 3 },
    HEADERS,
  );
  return fc.tuple(method, id, query, asJson, body, tail).map(([verb, named, asked, headers, sent, rest]) => ({
    method: verb,
    path: `${template.replace('{id}', () => encoded(named))}${rest}${search(asked)}`,
    headers: schema ? headers : withoutType(headers),
    ...(sent !== undefined && verb !== 'GET' && verb !== 'HEAD' && { body: sent }),
  }));
}

/** Values of a schema; at any depth, now and then, something else. */
function valueOf(schema: Schema, document: FuzzedInterface, depth: number): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: rightValueOf(schema, document, depth), weight: 12 }, fc.jsonValue({ maxDepth: 1 }));
}

function rightValueOf(schema: Schema, document: FuzzedInterface, depth: number): fc.Arbitrary<unknown> {
  if (depth > 6) return fc.constant(null);
  const { $ref, anyOf, oneOf, items = {}, properties = {} } = schema;
  const alternatives = anyOf ?? oneOf;
  if ($ref)
    return rightValueOf(document.components?.schemas?.[$ref.split('/').at(-1) ?? ''] ?? {}, document, depth + 1);
  if (alternatives) return fc.oneof(...alternatives.map((one) => rightValueOf(one, document, depth + 1)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch ([schema.type].flat()[0]) {
    case 'string':
      return schema.format === 'date' ? fc.constantFrom('2024-05-06', '2024-12-31', '2024-02-30', '0000-00-00') : TEXTS;
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer({ min: -1, max: 30 }), fc.double());
    case 'array':
      return fc.array(valueOf(items, document, depth + 1), { maxLength: 4 });
    case 'object': {
      const values = Object.entries(properties).map(
        ([name, one]) => [name, valueOf(one, document, depth + 1)] as const,
      );
      return fc.record(Object.fromEntries(values), { requiredKeys: [] });
    }
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

type Headers = Readonly<Record<string, string>>;

function withoutType(headers: Headers): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'content-type'));
}

function search(query: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(query).map(([name, value = '']) => `${encoded(name)}=${encoded(value)}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Half characters cannot be encoded; they are sent as the bytes that a careless program would send. */
function encoded(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return '%ED%A0%80';
  }
}
