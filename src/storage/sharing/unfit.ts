/** Why a parcel was not taken, as the engine says it too. */
export type Unfit = 'unreadable' | 'badSignature' | 'notAllowed' | 'sealBroken' | 'roleExceeded';
