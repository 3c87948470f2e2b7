import type { SpaceRole } from '../../protocol/chain-entry.ts';
import type { AboutDevice } from '../../crypto/space-keys.ts';
import type { PublicDevice } from './device-keys.ts';

/** Who invites, as the guest sees them. */
export interface Host extends AboutDevice {
  readonly device: string;
  readonly signingKey: string;
}

/** Who answers: the device that is to be added, and whose it is. */
export interface Guest extends AboutDevice {
  readonly keys: PublicDevice;
}

/** An invitation as it lies here, sealed; `offer` and `answer` are the letters as they travel. */
export type OpenInvitationRow = {
  readonly mailbox: string;
  /** 12 bytes, base64url. */
  readonly secret: string;
  readonly offer: string;
  readonly spaces: readonly string[];
  readonly role: SpaceRole;
  /** A further tablet of the facilitator who invites. */
  readonly own: boolean;
  /** Space of the agency, where it is among those that are offered. */
  readonly agencySpace?: string;
  readonly expires: number;
  /** It left this tablet as a link: whoever read that on its way could answer, so the six words must be compared. [CR17] */
  readonly byLink?: true;
} & (
  | {
      readonly mine: true;
      readonly answer?: string;
      readonly state: 'unsent' | 'open' | 'answered' | 'confirmed' | 'withdrawn';
    }
  | {
      readonly mine: false;
      readonly host: Host;
      readonly answer: string;
      readonly state: 'unsent' | 'sent' | 'over';
    }
);
