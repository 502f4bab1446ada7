-- Who is to be told of changes, by HTTP.
create table webhook (
    id         text        primary key,
    url        text        not null,
    -- What is asked for, as the request had it.
    wanted     jsonb       not null,
    -- Signs what is sent, so it cannot be a hash.
    secret     text        not null,
    created_at timestamptz not null default now(),
    -- Up to which change its deliveries are written down.
    position   bigint      not null
);

-- What is to be sent, and what could not be. A delivery that is done is deleted.
create table webhook_delivery (
    webhook_id text        not null references webhook on delete cascade,
    -- That of the change: deliveries go out in this order.
    sequence   bigint      not null,
    payload    text        not null,
    state      text        not null default 'waiting',
    attempts   integer     not null default 0,
    due_at     timestamptz not null default now(),
    fault      text,
    tried_at   timestamptz,
    primary key (webhook_id, sequence)
);

create index webhook_delivery_waiting on webhook_delivery (webhook_id, sequence)
    where state = 'waiting';
create index webhook_delivery_failed on webhook_delivery (tried_at) where state = 'failed';
