/** A server that only this machine reaches. */
import { createServer, type RequestListener } from 'node:http';

/** A server that is listening. */
export interface LoopbackServer {
  /** Such as `http://127.0.0.1:40123`, without a slash at its end. */
  origin: string;
  /** Ends open connections too. */
  close(): Promise<void>;
}

/** Answers on a port that the system chooses. @param host The loopback name that the origin carries. */
export async function listen(
  answer: RequestListener,
  host: '127.0.0.1' | 'localhost' = '127.0.0.1',
): Promise<LoopbackServer> {
  const server = createServer(answer);
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(0, host, listening);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://${host}:${address.port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
