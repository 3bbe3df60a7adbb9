/** Whether dist/ was built from the sources as they are. */
export function isBuilt(root: string): boolean;
export function writeStamp(root: string): void;
