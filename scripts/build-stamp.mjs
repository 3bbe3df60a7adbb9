// Tells whether dist/ was built from the sources as they are, by a hash over every input of the build.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const INPUTS = ['src', 'web', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'scripts/build.mjs'];

export function isBuilt(root) {
  try {
    return fs.readFileSync(stampFile(root), 'utf8') === hashOfInputs(root);
  } catch {
    return false;
  }
}

export function writeStamp(root) {
  fs.writeFileSync(stampFile(root), hashOfInputs(root));
}

const stampFile = (root) => path.join(root, 'dist', '.built-from');

function hashOfInputs(root) {
  const hash = crypto.createHash('sha256');
  for (const file of INPUTS.flatMap((input) => filesBelow(root, input)).toSorted()) {
    hash.update(`${file}\0`).update(fs.readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

function filesBelow(root, name) {
  const full = path.join(root, name);
  if (!fs.existsSync(full)) return [];
  if (fs.statSync(full).isFile()) return [name];
  return fs.readdirSync(full).flatMap((entry) => filesBelow(root, path.join(name, entry)));
}
