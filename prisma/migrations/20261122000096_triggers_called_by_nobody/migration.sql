-- PostgreSQL lets everybody execute a new function. Nobody can call a trigger by hand anyway; without the default the list of rights says so.
revoke all on function app.appended_only(), app.audit_stands(), app.learning_removed() from public;
