/** The columns of the staff directory's file. The first two must be there; the others may be left out or empty. */
export const columns = ['staffNumber', 'name', 'email', 'team', 'division', 'headcount', 'managerStaffNumber', 'issuer', 'subject'] as const
