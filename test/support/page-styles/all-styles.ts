import { dailies } from './dailies.ts';
import { specialStyles } from './specials.ts';
import type { PageStyle } from './style.ts';

/** Every page style there is. */
export const allStyles: readonly PageStyle[] = [...dailies, ...specialStyles];
