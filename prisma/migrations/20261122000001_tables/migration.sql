-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "vault";

-- CreateTable
CREATE TABLE "Case" (
    "id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "receivedOn" DATE NOT NULL,

    CONSTRAINT "Case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseKey" (
    "caseId" UUID NOT NULL,
    "tree" TEXT NOT NULL,
    "epoch" TEXT NOT NULL,
    "wrapped" BYTEA NOT NULL,

    CONSTRAINT "CaseKey_pkey" PRIMARY KEY ("caseId","tree")
);

-- CreateTable
CREATE TABLE "CaseGrant" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "as" TEXT NOT NULL,
    "strandId" UUID,
    "grantedAt" TIMESTAMPTZ NOT NULL,
    "endedAt" TIMESTAMPTZ,
    "endedBecause" TEXT,

    CONSTRAINT "CaseGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewerProposal" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "nth" INTEGER NOT NULL,
    "proposedOn" DATE NOT NULL,
    "answer" TEXT,
    "answeredOn" DATE,

    CONSTRAINT "ReviewerProposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "thread" TEXT NOT NULL,
    "nth" INTEGER NOT NULL,
    "side" TEXT NOT NULL,
    "authorRole" TEXT,
    "authorId" UUID,
    "sealed" BYTEA NOT NULL,
    "on" DATE NOT NULL,
    "readOn" DATE,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseNote" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "strandId" UUID,
    "kind" TEXT NOT NULL,
    "tree" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "authorId" UUID,
    "on" DATE NOT NULL,

    CONSTRAINT "CaseNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Party" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "nth" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "Party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Need" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "nth" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,
    "cannotBeMet" BYTEA,

    CONSTRAINT "Need_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Obligation" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "needId" UUID,
    "nth" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "ownerId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "sealed" BYTEA NOT NULL,
    "ownerAnswer" TEXT,
    "answerSealed" BYTEA,
    "answeredOn" DATE,
    "met" TEXT,
    "metOn" DATE,

    CONSTRAINT "Obligation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SafetyStep" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sealed" BYTEA,
    "byRole" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "SafetyStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vault"."Name" (
    "id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "epoch" TEXT NOT NULL,
    "wrapped" BYTEA NOT NULL,

    CONSTRAINT "Name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "caseId" UUID,
    "act" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ,
    "seq" BIGINT,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "seq" BIGINT NOT NULL,
    "prev" BYTEA NOT NULL,
    "body" JSONB NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "LearningItem" (
    "id" UUID NOT NULL,
    "strandId" UUID,
    "direction" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "quarter" TEXT NOT NULL,
    "division" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "draftedBy" UUID,
    "publishedOn" DATE,
    "removedOn" DATE,

    CONSTRAINT "LearningItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LearningSource" (
    "itemId" UUID NOT NULL,
    "caseId" UUID NOT NULL,

    CONSTRAINT "LearningSource_pkey" PRIMARY KEY ("itemId","caseId")
);

-- CreateTable
CREATE TABLE "Alert" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "holder" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "epoch" TEXT NOT NULL,
    "wrapped" BYTEA NOT NULL,

    CONSTRAINT "Alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailFailure" (
    "id" UUID NOT NULL,
    "jobKey" TEXT NOT NULL,
    "notice" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "failedAt" TIMESTAMPTZ NOT NULL,
    "seenBy" UUID,
    "seenAt" TIMESTAMPTZ,

    CONSTRAINT "MailFailure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Team" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "division" TEXT NOT NULL,
    "headcount" INTEGER NOT NULL,

    CONSTRAINT "Team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "staffNumber" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "teamId" UUID,
    "managerId" UUID,
    "issuer" TEXT,
    "subject" TEXT,
    "disabledAt" TIMESTAMPTZ,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleAssignment" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "scope" TEXT,
    "fromOn" DATE NOT NULL,
    "endedAt" TIMESTAMPTZ,

    CONSTRAINT "RoleAssignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffSession" (
    "tokenHash" BYTEA NOT NULL,
    "personId" UUID NOT NULL,
    "beganAt" TIMESTAMPTZ NOT NULL,
    "seenAt" TIMESTAMPTZ NOT NULL,
    "endsAt" TIMESTAMPTZ NOT NULL,
    "endedAt" TIMESTAMPTZ,

    CONSTRAINT "StaffSession_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "changedAt" TIMESTAMPTZ NOT NULL,
    "changedBy" UUID NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Draft" (
    "secretHash" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,
    "phraseHash" BYTEA,
    "endsAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("secretHash")
);

-- CreateTable
CREATE TABLE "Report" (
    "caseId" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("caseId")
);

-- CreateTable
CREATE TABLE "MaskedAccount" (
    "caseId" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "maskedBy" UUID NOT NULL,
    "maskedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "MaskedAccount_pkey" PRIMARY KEY ("caseId")
);

-- CreateTable
CREATE TABLE "ReportCode" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "holder" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "pepper" INTEGER NOT NULL,
    "lastUsedOn" DATE NOT NULL,
    "endedOn" DATE,

    CONSTRAINT "ReportCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FollowUpVisit" (
    "secretHash" BYTEA NOT NULL,
    "codeHash" BYTEA NOT NULL,
    "endsAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "FollowUpVisit_pkey" PRIMARY KEY ("secretHash")
);

-- CreateTable
CREATE TABLE "Choice" (
    "caseId" UUID NOT NULL,
    "nth" INTEGER NOT NULL,
    "holder" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "detail" TEXT,
    "isOn" BOOLEAN NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "Choice_pkey" PRIMARY KEY ("caseId","nth")
);

-- CreateTable
CREATE TABLE "SupportSession" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "forWhom" TEXT NOT NULL,
    "theme" TEXT,
    "startsAt" TIMESTAMPTZ NOT NULL,
    "minutes" INTEGER NOT NULL,
    "places" INTEGER NOT NULL,

    CONSTRAINT "SupportSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Workflow" (
    "id" UUID NOT NULL,
    "caseId" UUID,
    "machine" TEXT NOT NULL,
    "machineVersion" INTEGER NOT NULL,
    "state" JSONB NOT NULL,
    "context" JSONB NOT NULL,
    "isDone" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Workflow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkflowEvent" (
    "workflowId" UUID NOT NULL,
    "caseId" UUID,
    "version" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "stateAfter" JSONB NOT NULL,
    "byRole" TEXT NOT NULL,
    "byPerson" UUID,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ,

    CONSTRAINT "WorkflowEvent_pkey" PRIMARY KEY ("workflowId","version")
);

-- CreateTable
CREATE TABLE "WorkflowTimer" (
    "workflowId" UUID NOT NULL,
    "caseId" UUID,
    "name" TEXT NOT NULL,
    "clock" TEXT NOT NULL,
    "event" JSONB NOT NULL,
    "startedOn" DATE NOT NULL,
    "dueAt" TIMESTAMPTZ,
    "daysLeft" INTEGER,

    CONSTRAINT "WorkflowTimer_pkey" PRIMARY KEY ("workflowId","name")
);

-- CreateIndex
CREATE UNIQUE INDEX "Case_ref_key" ON "Case"("ref");

-- CreateIndex
CREATE INDEX "CaseGrant_caseId_idx" ON "CaseGrant"("caseId");

-- CreateIndex
CREATE INDEX "CaseGrant_personId_idx" ON "CaseGrant"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewerProposal_caseId_nth_key" ON "ReviewerProposal"("caseId", "nth");

-- CreateIndex
CREATE UNIQUE INDEX "Message_caseId_thread_nth_key" ON "Message"("caseId", "thread", "nth");

-- CreateIndex
CREATE INDEX "CaseNote_caseId_kind_idx" ON "CaseNote"("caseId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Party_caseId_nth_key" ON "Party"("caseId", "nth");

-- CreateIndex
CREATE UNIQUE INDEX "Need_caseId_nth_key" ON "Need"("caseId", "nth");

-- CreateIndex
CREATE INDEX "Obligation_ownerId_idx" ON "Obligation"("ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "Obligation_caseId_nth_key" ON "Obligation"("caseId", "nth");

-- CreateIndex
CREATE INDEX "SafetyStep_caseId_idx" ON "SafetyStep"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_seq_key" ON "AuditEntry"("seq");

-- CreateIndex
CREATE INDEX "AuditEntry_caseId_act_idx" ON "AuditEntry"("caseId", "act");

-- CreateIndex
CREATE INDEX "AuditEntry_seq_idx" ON "AuditEntry"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "LearningItem_strandId_key" ON "LearningItem"("strandId");

-- CreateIndex
CREATE INDEX "LearningItem_direction_theme_idx" ON "LearningItem"("direction", "theme");

-- CreateIndex
CREATE UNIQUE INDEX "Alert_caseId_holder_key" ON "Alert"("caseId", "holder");

-- CreateIndex
CREATE UNIQUE INDEX "MailFailure_jobKey_key" ON "MailFailure"("jobKey");

-- CreateIndex
CREATE UNIQUE INDEX "Team_name_key" ON "Team"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Person_staffNumber_key" ON "Person"("staffNumber");

-- CreateIndex
CREATE UNIQUE INDEX "Person_issuer_subject_key" ON "Person"("issuer", "subject");

-- CreateIndex
CREATE INDEX "RoleAssignment_personId_idx" ON "RoleAssignment"("personId");

-- CreateIndex
CREATE INDEX "RoleAssignment_role_idx" ON "RoleAssignment"("role");

-- CreateIndex
CREATE INDEX "StaffSession_personId_idx" ON "StaffSession"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Draft_phraseHash_key" ON "Draft"("phraseHash");

-- CreateIndex
CREATE INDEX "Draft_endsAt_idx" ON "Draft"("endsAt");

-- CreateIndex
CREATE UNIQUE INDEX "ReportCode_hash_key" ON "ReportCode"("hash");

-- CreateIndex
CREATE INDEX "ReportCode_caseId_idx" ON "ReportCode"("caseId");

-- CreateIndex
CREATE INDEX "FollowUpVisit_endsAt_idx" ON "FollowUpVisit"("endsAt");

-- CreateIndex
CREATE INDEX "Workflow_caseId_idx" ON "Workflow"("caseId");

-- CreateIndex
CREATE INDEX "Workflow_machine_idx" ON "Workflow"("machine");

-- CreateIndex
CREATE INDEX "WorkflowTimer_dueAt_idx" ON "WorkflowTimer"("dueAt");

-- AddForeignKey
ALTER TABLE "CaseKey" ADD CONSTRAINT "CaseKey_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseGrant" ADD CONSTRAINT "CaseGrant_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewerProposal" ADD CONSTRAINT "ReviewerProposal_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseNote" ADD CONSTRAINT "CaseNote_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Party" ADD CONSTRAINT "Party_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Need" ADD CONSTRAINT "Need_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Need" ADD CONSTRAINT "Need_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_needId_fkey" FOREIGN KEY ("needId") REFERENCES "Need"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SafetyStep" ADD CONSTRAINT "SafetyStep_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearningSource" ADD CONSTRAINT "LearningSource_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "LearningItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_managerId_fkey" FOREIGN KEY ("managerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleAssignment" ADD CONSTRAINT "RoleAssignment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffSession" ADD CONSTRAINT "StaffSession_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MaskedAccount" ADD CONSTRAINT "MaskedAccount_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportCode" ADD CONSTRAINT "ReportCode_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Choice" ADD CONSTRAINT "Choice_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Workflow" ADD CONSTRAINT "Workflow_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkflowEvent" ADD CONSTRAINT "WorkflowEvent_workflowId_fkey" FOREIGN KEY ("workflowId") REFERENCES "Workflow"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkflowTimer" ADD CONSTRAINT "WorkflowTimer_workflowId_fkey" FOREIGN KEY ("workflowId") REFERENCES "Workflow"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
