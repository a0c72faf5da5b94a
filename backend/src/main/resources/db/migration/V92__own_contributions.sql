-- What somebody with an account wrote, over all consultations, newest first (ids are UUIDv7).
CREATE INDEX identity_person ON register.identity (account, contribution DESC) WHERE account IS NOT NULL;
