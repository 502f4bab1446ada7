-- Corrections that the stories could not follow, among much else that was rejected, by their ids.
create index rejection_of_correction on rejection (place)
    where stage = 'enrich' and file = 'corrections';
