import fs from 'node:fs';
import path from 'node:path';

/** The folder of this package's package.json: one level up when run from source, two from dist/. */
export const PACKAGE_ROOT = nearestWith('package.json', import.meta.dirname);

function nearestWith(name: string, folder: string): string {
  if (fs.existsSync(path.join(folder, name)) || folder === path.dirname(folder)) return folder;
  return nearestWith(name, path.dirname(folder));
}

/** The version in package.json. */
export function packageVersion(): string {
  const { version } = JSON.parse(fs.readFileSync(path.join(PACKAGE_ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
