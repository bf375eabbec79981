import { fileURLToPath } from 'node:url';

/** The pack that the extension carries, as editors keep it. */
export const BUNDLED_PACK = fileURLToPath(new URL('../../data', import.meta.url));
