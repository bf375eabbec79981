/** What runs in the browser: the bare walk, the scan, and the peers, over the text nodes of the page. */
import { foldTable } from '../../../core/match/fold.ts';
import '../../../core/match/unpack-fold.ts';
import { HitBuffer } from '../../../core/match/hit-buffer.ts';
import { createLookout } from '../../../core/match/lookout.ts';
import { scan } from '../../../core/match/scan.ts';
import type { Table } from '../../../core/match/table.ts';
import { loadTable } from '../../../core/match/table.ts';
import { PEERS, type Peer } from './peers.ts';

const hits = new HitBuffer();
const loaded: { table?: Table; seesNames?: (text: string) => boolean; peer?: Peer } = {};

type TextWork = (text: string) => number;

/** Walks the text nodes below `root` with the work, and sums what it returns. */
function walk(root: Node, work: TextWork): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    sum = (sum + work((node as Text).data)) | 0;
  }
  return sum;
}

/** The limit: reads every text node and touches each code unit once; written out, as nothing may be in its way. */
function bareWalk(root: Node): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = (node as Text).data;
    for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  }
  return sum;
}

function scanWalk(root: Node): number {
  const { table } = loaded;
  if (table === undefined) throw new Error('No table is loaded.');
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let count = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    count += scan(table, (node as Text).data, hits);
  }
  return count;
}

function lookoutWalk(root: Node): number {
  const { seesNames } = loaded;
  if (seesNames === undefined) throw new Error('No filter is loaded.');
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let count = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (seesNames((node as Text).data)) count++;
  }
  return count;
}

function peerWalk(root: Node): number {
  if (loaded.peer === undefined) throw new Error('No peer is built.');
  return walk(root, loaded.peer);
}

const WALKS = { bare: bareWalk, scan: scanWalk, lookout: lookoutWalk, peer: peerWalk };
export type Walk = keyof typeof WALKS;

function timed<T>(work: () => T): { ms: number; result: T } {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
}

function rootOf(id: string): Node {
  const root = document.getElementById(id);
  if (root === null) throw new Error(`The page has no part ${id}.`);
  return root;
}

async function fetched(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.arrayBuffer();
}

/** One walk lasts at least this long in a sample, by repetition: the clock's grain must not count. */
const SAMPLE_MS = 10;

const bench = {
  /** Code units and text nodes of a part of the page. */
  size(part: string): { units: number; nodes: number } {
    const root = rootOf(part);
    return { units: walk(root, (text) => text.length), nodes: walk(root, () => 1) };
  },

  /** Fetches a table and loads it; gives the time from bytes to a usable table, in ms. */
  async load(address: string): Promise<number> {
    const bytes = new Uint8Array(await fetched(address));
    const { ms, result } = timed(() => loadTable(bytes));
    loaded.table = result;
    return ms;
  },

  /** Fetches a filter and makes a lookout of it; gives the time from bytes to a usable lookout, in ms. */
  async loadFilter(address: string): Promise<number> {
    const bytes = new Uint8Array(await fetched(address));
    const { ms, result } = timed(() => createLookout([bytes]));
    loaded.seesNames = result;
    return ms;
  },

  /** Time to unpack the fold table, in ms; only the first call does anything. */
  unpackFold(): number {
    return timed(foldTable).ms;
  },

  /** Builds a peer from names; gives the build time in ms. */
  async build(name: string, address: string): Promise<number> {
    const names: string[] = JSON.parse(new TextDecoder().decode(await fetched(address)));
    const make = PEERS[name];
    if (make === undefined) throw new Error(`No peer is called ${name}.`);
    const { ms, result } = timed(() => make(names));
    loaded.peer = result;
    return ms;
  },

  /** The first walk of this kind in the page, in ms: only true the first time. */
  cold(walkName: Walk, part: string): number {
    const root = rootOf(part);
    return timed(() => WALKS[walkName](root)).ms;
  },

  /** Times of one walk and of a bare walk next to it, in ms, after warming up. */
  warm(walkName: Walk, part: string, samples: number): { found: number; ms: number[]; bareMs: number[] } {
    const root = rootOf(part);
    const repetitionsOf = (name: Walk) => {
      const warming = timed(() => {
        for (let i = 0; i < 3; i++) WALKS[name](root);
      });
      return Math.ceil(
        SAMPLE_MS / Math.max(0.01, Math.min(warming.ms / 3, timed(() => WALKS[name](root)).ms)),
      );
    };
    const sample = (name: Walk, repetitions: number) =>
      timed(() => {
        for (let i = 0; i < repetitions; i++) WALKS[name](root);
      }).ms / repetitions;
    const repetitions = repetitionsOf(walkName);
    const bareRepetitions = repetitionsOf('bare');
    const ms: number[] = [];
    const bareMs: number[] = [];
    for (let i = 0; i < samples; i++) {
      bareMs.push(sample('bare', bareRepetitions));
      ms.push(sample(walkName, repetitions));
    }
    return { found: WALKS[walkName](root), ms, bareMs };
  },
};

export type Bench = typeof bench;

declare global {
  interface Window {
    bench: Bench;
  }
}

window.bench = bench;
