import type { WaysText } from '../id/ways.ts';

export const ways: WaysText = {
  title: 'Along the whole course',
  formation: { name: 'Forming the group', finds: 'Intake, plan, composition, agreement' },
  course: { name: 'Course by the principles', finds: 'The ten principles in every session' },
  sociogram: { name: 'Who with whom', finds: 'The sociogram: who chose whom, and what has changed' },
  progress: { name: 'Goals and progress', finds: 'Where the group and each member are going' },
  records: {
    name: 'Records',
    finds: 'Daily, process, summary and case records, built from what is already written',
  },
  beside: { name: 'Beside the group', finds: 'Contacts, referrals, mediation, advocacy, protection, community action' },
  report: { name: 'Report and attendance', finds: 'Sessions, attendance, techniques and hours over a period' },
  ending: { name: 'Ending', finds: 'Looking back together, readiness, decision, certificates' },
};
