/** Counts for Prometheus, in its text format 0.0.4. Nothing of them names a space, a device or an address. */

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export class RelayMetrics {
  readonly #requests = new Map<string, number>();
  readonly #durations = SECONDS.map(() => 0);
  #durationSum = 0;
  #durationCount = 0;
  #taken = 0;
  #bytesIn = 0;
  #bytesOut = 0;
  #storeErrors = 0;
  live = 0;

  request(method: string, route: string, status: number, seconds: number): void {
    const key = `method="${method}",route="${route}",status="${status}"`;
    this.#requests.set(key, (this.#requests.get(key) ?? 0) + 1);
    for (const [index, most] of SECONDS.entries()) {
      if (seconds <= most) this.#durations[index] = (this.#durations[index] ?? 0) + 1;
    }
    this.#durationSum += seconds;
    this.#durationCount += 1;
  }

  pushed(bytes: number): void {
    this.#taken += 1;
    this.#bytesIn += bytes;
  }

  pulled(bytes: number): void {
    this.#bytesOut += bytes;
  }

  storeFailed(): void {
    this.#storeErrors += 1;
  }

  text(): string {
    const lines = [
      '# TYPE lingkar_requests_total counter',
      ...[...this.#requests].map(([labels, count]) => `lingkar_requests_total{${labels}} ${count}`),
      '# TYPE lingkar_request_seconds histogram',
      ...SECONDS.map((most, index) => `lingkar_request_seconds_bucket{le="${most}"} ${this.#durations[index]}`),
      `lingkar_request_seconds_bucket{le="+Inf"} ${this.#durationCount}`,
      `lingkar_request_seconds_sum ${this.#durationSum}`,
      `lingkar_request_seconds_count ${this.#durationCount}`,
      ...counter('lingkar_pushed_pages_total', this.#taken),
      ...counter('lingkar_pushed_bytes_total', this.#bytesIn),
      ...counter('lingkar_pulled_bytes_total', this.#bytesOut),
      ...counter('lingkar_store_errors_total', this.#storeErrors),
      '# TYPE lingkar_live_streams gauge',
      `lingkar_live_streams ${this.live}`,
    ];
    return `${lines.join('\n')}\n`;
  }
}

function counter(name: string, value: number): string[] {
  return [`# TYPE ${name} counter`, `${name} ${value}`];
}
