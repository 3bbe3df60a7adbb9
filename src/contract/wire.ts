import type { z } from 'zod';

/** What a schema describes, read-only all the way down, as everything that travels here is. */
export type Wire<Schema extends z.ZodType> = DeepReadonly<z.infer<Schema>>;

type DeepReadonly<T> = { readonly [Key in keyof T]: DeepReadonly<T[Key]> };
