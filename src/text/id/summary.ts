export const summary = {
  title: 'Ringkasan pertemuan',
};

export type SummaryText = typeof summary;
