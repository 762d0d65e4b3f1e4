-- A report that begins a route without a lead of its own, as with the police, is given to whoever's duty it is from its first minute.
grant execute on function app.lead_of(text) to heard_intake;
