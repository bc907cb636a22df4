/**
 * Loaded before an entry script by the canary test: every secure connection goes, without TLS, to the port that LOOPBACK_PORT names. So a pull
 * behaves as with the real hosts, keys included, and asks nobody.
 */
import net from 'node:net';
import tls from 'node:tls';

const port = Number(process.env['LOOPBACK_PORT']);
tls.connect = (() => {
  const socket = net.connect(port, '127.0.0.1');
  socket.once('connect', () => socket.emit('secureConnect'));
  return socket;
}) as unknown as typeof tls.connect;
