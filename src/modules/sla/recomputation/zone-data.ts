/** The version of the time-zone data by which this process computes openings: IANA release and ICU. */
export const ownZoneData = `tz ${process.versions['tz'] ?? 'unknown'}, ICU ${process.versions['icu'] ?? 'unknown'}`;
