/** Opens the museum for a person: `npx node tests/museum/look.ts`, then visit the addresses it prints. */
import { museumPages, openMuseum } from './museum.ts';

const museum = await openMuseum();
for (const { file, shows } of museumPages()) console.log(`${museum.url(file)}\n  ${shows}`);
