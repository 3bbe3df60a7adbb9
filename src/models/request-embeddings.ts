import { OpenAIEmbeddings, type OpenAIClient } from '@langchain/openai';
import { BaowenError } from '../errors.ts';

/** Where to ask. */
export interface EmbeddingService {
  readonly baseUrl: string;
  readonly apiKey?: string | undefined;
  readonly model: string;
  readonly dimension: number;
}

/**
 * Embeds some texts with one request, which the signal cancels.
 * @returns what the service sent for each text, in the order of the texts, unchecked
 * @throws BaowenError `embedding_failed` when it is not one row a text; other errors as LangChain throws them
 */
export async function requestEmbeddings(
  texts: readonly string[],
  service: EmbeddingService,
  asksDimension: boolean,
  signal: AbortSignal,
): Promise<readonly unknown[]> {
  const embeddings = new OrderedEmbeddings({
    model: service.model,
    apiKey: service.apiKey ?? 'none',
    // OpenAI's client asks for base64 unless told otherwise, and reads a service that ignores it as wrong numbers.
    encodingFormat: 'float',
    ...(asksDimension && { dimensions: service.dimension }),
    batchSize: texts.length,
    stripNewLines: false,
    // Retries are the caller's: LangChain's do not cover a 429 without Retry-After.
    maxRetries: 0,
    configuration: { baseURL: service.baseUrl, logLevel: 'off', fetch: cancellable(signal) },
  });
  return embeddings.embedDocuments([...texts]);
}

/** LangChain takes the rows as they come; a service may send them in any order, each with its index. */
class OrderedEmbeddings extends OpenAIEmbeddings {
  protected override async embeddingWithRetry(request: OpenAIClient.EmbeddingCreateParams) {
    const response = await super.embeddingWithRetry(request);
    const rows: unknown = response.data;
    const wanted = request.input.length;
    if (!Array.isArray(rows) || rows.length !== wanted) {
      const got = Array.isArray(rows) ? rows.length : 'no';
      throw new BaowenError(
        'embedding_failed',
        `The embedding service sent ${got} vectors for ${wanted} texts. Check EMBEDDING_MODEL and EMBEDDING_BASE_URL.`,
        { details: { wanted, got } },
      );
    }
    return { ...response, data: response.data.toSorted((a, b) => a.index - b.index) };
  }
}

/** LangChain's embeddings take no signal, so the signal goes in with `fetch`. */
function cancellable(signal: AbortSignal): typeof fetch {
  return (input, init) =>
    fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, signal]) : signal });
}
