-- "Could anyone guess who?" looks at how many people a team has. Names of teams and their headcounts, and nothing else of the directory.
create function app.team_sizes() returns table (team text, headcount int) language sql stable security definer set search_path = public as $$
  select name, headcount from "Team"
$$;
revoke all on function app.team_sizes() from public;
grant execute on function app.team_sizes() to heard_intake;
