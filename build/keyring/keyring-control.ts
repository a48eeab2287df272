import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';

/** GKD_CONTROL_OP_UNLOCK of gnome-keyring's daemon/control/gkd-control-codes.h. */
const unlockOperation = 1;

/**
 * Unlocks the login keyring of a running daemon, the way its PAM module does when a person signs in: one
 * packet on the control socket, behind a zero byte that lets the daemon ask the kernel who we are.
 */
export async function unlockRunningKeyring(runtimeFolder: string, password: string): Promise<void> {
  const secret = Buffer.from(password);
  const packet = Buffer.alloc(13 + secret.length);
  packet.writeUInt32BE(12 + secret.length, 1);
  packet.writeUInt32BE(unlockOperation, 5);
  packet.writeUInt32BE(secret.length, 9);
  secret.copy(packet, 13);
  const socket = connect(join(runtimeFolder, 'keyring', 'control'), () => socket.write(packet));
  const replies: unknown[] = await once(socket, 'data');
  const reply = replies[0];
  socket.destroy();
  if (!Buffer.isBuffer(reply) || reply.readUInt32BE(4) !== 0)
    throw new Error('The keyring was not unlocked.');
}
