-- Corrections that the stories could not follow, among much else that was rejected.
create index rejection_of_correction on rejection (rejected_at)
    where stage = 'enrich' and file = 'corrections';
