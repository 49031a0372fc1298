-- For n8n in queue mode on PostgreSQL; run it once in n8n's database:
--   psql -d n8n -f queue-keep-payload.sql
-- When the job of an execution fails as a whole (its worker was killed; Redis or PostgreSQL was
-- away; the worker lacks the package), n8n 2.41 writes an empty run over what the webhook had
-- received, and nothing is left to retry. This keeps the received data and marks the execution as
-- crashed, so that it is found and retried like the other crashed ones.
-- To take it out again: drop function keep_received_payload cascade;
create or replace function keep_received_payload() returns trigger language plpgsql as $$
begin
	update execution_entity set status = 'crashed'
	where id = new."executionId" and mode = 'webhook';
	if found then
		new.data := old.data;
	end if;
	return new;
end
$$;

-- A run in which a node has started names the last one.
create or replace trigger keep_received_payload before update on execution_data for each row
when (
	new.data like '%"error":%' and new.data not like '%"lastNodeExecuted":%'
	and old.data like '%"nodeExecutionStack":%'
)
execute function keep_received_payload();
