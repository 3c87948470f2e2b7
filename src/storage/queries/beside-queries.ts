import { contactKind, type Contact } from '../../practice/contact.ts';
import { guidedKind, type Guided } from '../../practice/guided.ts';
import { referralKind, type Referral } from '../../practice/referral.ts';
import { stepKind, type Step } from '../../practice/step.ts';
import type { Notebook } from '../notebook.ts';

/** What goes on beside a group: the facilitator's own, and in no print of its sessions. */
export function besideQueries(notebook: Notebook) {
  return {
    contact: (id: string): Promise<Contact | undefined> => notebook.read(contactKind, id),
    /** All contacts with members of a group, in no order. */
    contacts: (group: string): Promise<readonly Contact[]> => notebook.children(contactKind, group),
    referral: (id: string): Promise<Referral | undefined> => notebook.read(referralKind, id),
    /** All referrals of members of a group, in no order. */
    referrals: (group: string): Promise<readonly Referral[]> => notebook.children(referralKind, group),
    guided: (id: string): Promise<Guided | undefined> => notebook.read(guidedKind, id),
    /** All guided sheets of a group and its members, in no order. */
    guidedOf: (group: string): Promise<readonly Guided[]> => notebook.children(guidedKind, group),
    /** Every step that belongs to a contact, a referral or a sheet of the group, in no order. */
    async steps(group: string): Promise<readonly Step[]> {
      return (await notebook.children(stepKind, group)).filter((step) => step.of !== '' || step.beside);
    },
  };
}
