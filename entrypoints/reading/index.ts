/** Injected into a frame by the background when a first name may have been seen there. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerReading } from '../shared/reading-seam.ts';
import { startReading } from './reading.ts';

export default defineUnlistedScript(() => registerReading(startReading));
