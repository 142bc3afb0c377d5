BEGIN TRANSACTION;
CREATE TABLE action (
	id INTEGER NOT NULL, 
	unit_audit_id INTEGER NOT NULL, 
	hand_in_id INTEGER NOT NULL, 
	finding_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	action VARCHAR NOT NULL, 
	owner VARCHAR NOT NULL, 
	due DATE NOT NULL, 
	first_due DATE NOT NULL, 
	measure VARCHAR NOT NULL, 
	status VARCHAR(40) NOT NULL, 
	reported_on DATE, 
	accepted_on DATE, 
	PRIMARY KEY (id), 
	FOREIGN KEY(finding_id) REFERENCES finding (id), 
	FOREIGN KEY(hand_in_id) REFERENCES hand_in (id), 
	FOREIGN KEY(unit_audit_id) REFERENCES unit_audit (id), 
	UNIQUE (hand_in_id, number)
);
INSERT INTO "action" VALUES(1,1,5,2,1,'Mallar för journalen','Enhetschef','2024-12-13','2024-11-15','Färre brister','done','2024-10-01','2024-06-17');
INSERT INTO "action" VALUES(2,1,5,5,2,'Möte varje termin','Enhetschef','2024-11-15','2024-11-15','Två möten om året','partly','2024-10-01','2024-06-17');
INSERT INTO "action" VALUES(3,2,6,4,1,'Läsa varandras akter','Enhetschef','2024-11-15','2024-11-15','Färre brister','done','2024-10-01','2024-06-17');
INSERT INTO "action" VALUES(4,2,6,6,2,'Plan vid varje beslut','Enhetschef','2024-11-15','2024-11-15','Fler planer','done','2024-10-01','2024-06-17');
CREATE TABLE action_report (
	id INTEGER NOT NULL, 
	action_id INTEGER NOT NULL, 
	hand_in_id INTEGER NOT NULL, 
	status VARCHAR(40) NOT NULL, 
	evidence VARCHAR, 
	reported_on DATE NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(action_id) REFERENCES action (id), 
	FOREIGN KEY(hand_in_id) REFERENCES hand_in (id)
);
INSERT INTO "action_report" VALUES(1,1,7,'done','Mallen','2024-10-01');
INSERT INTO "action_report" VALUES(2,2,7,'partly',NULL,'2024-10-01');
INSERT INTO "action_report" VALUES(3,3,8,'done','Schemat','2024-10-01');
INSERT INTO "action_report" VALUES(4,4,8,'done','Beslutsmallen','2024-10-01');
CREATE TABLE "agreement" (
	id INTEGER NOT NULL, 
	unit_audit_id INTEGER NOT NULL, 
	"column" VARCHAR NOT NULL, 
	heading VARCHAR NOT NULL, 
	compared INTEGER NOT NULL, 
	agree INTEGER NOT NULL, 
	categories JSON NOT NULL, 
	counts JSON NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(unit_audit_id) REFERENCES unit_audit (id)
);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0003');
CREATE TABLE attempt (
	id INTEGER NOT NULL, 
	message_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	channel VARCHAR NOT NULL, 
	address VARCHAR NOT NULL, 
	began_at DATETIME NOT NULL, 
	ended_at DATETIME, 
	outcome VARCHAR(40) NOT NULL, 
	thread VARCHAR, 
	problem VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(message_id) REFERENCES message (id), 
	UNIQUE (message_id, number)
);
INSERT INTO "attempt" VALUES(1,1,1,'file','chef.tallunda@lillkommun.example','2024-04-08 10:00:00.000000','2024-04-08 10:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(2,2,1,'file','greta.myrlund@lillkommun.example','2024-04-08 10:00:00.000000','2024-04-08 10:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(3,3,1,'file','chef.tallunda@lillkommun.example','2024-04-12 10:00:00.000000','2024-04-12 10:00:00.000000','sent','2024-04-08-00001-list_request-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(4,4,1,'file','greta.myrlund@lillkommun.example','2024-04-12 10:00:00.000000','2024-04-12 10:00:00.000000','sent','2024-04-08-00002-list_request-gm.txt',NULL);
INSERT INTO "attempt" VALUES(5,5,1,'file','chef.tallunda@lillkommun.example','2024-04-12 10:00:00.000000','2024-04-12 10:00:00.000000','sent','2024-04-08-00001-list_request-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(6,6,1,'file','asta.ormbunke@lillkommun.example','2024-04-12 10:00:00.000000','2024-04-12 10:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(7,7,1,'file','folke.kvistrum@lillkommun.example','2024-04-12 10:00:00.000000','2024-04-12 10:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(8,8,1,'file','greta.myrlund@lillkommun.example','2024-04-12 10:00:00.000000','2024-04-12 10:00:00.000000','sent','2024-04-08-00002-list_request-gm.txt',NULL);
INSERT INTO "attempt" VALUES(9,9,1,'file','asta.ormbunke@lillkommun.example','2024-04-12 10:00:00.000000','2024-04-12 10:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(10,10,1,'file','folke.kvistrum@lillkommun.example','2024-04-12 10:00:00.000000','2024-04-12 10:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(11,11,1,'file','asta.ormbunke@lillkommun.example','2024-05-06 10:00:00.000000','2024-05-06 10:00:00.000000','sent','2024-04-12-00006-files_to_read-ao.txt',NULL);
INSERT INTO "attempt" VALUES(12,12,1,'file','folke.kvistrum@lillkommun.example','2024-05-06 10:00:00.000000','2024-05-06 10:00:00.000000','sent','2024-04-12-00007-files_to_read-fk.txt',NULL);
INSERT INTO "attempt" VALUES(13,13,1,'file','asta.ormbunke@lillkommun.example','2024-05-06 10:00:00.000000','2024-05-06 10:00:00.000000','sent','2024-04-12-00009-files_to_read-ao.txt',NULL);
INSERT INTO "attempt" VALUES(14,14,1,'file','folke.kvistrum@lillkommun.example','2024-05-06 10:00:00.000000','2024-05-06 10:00:00.000000','sent','2024-04-12-00010-files_to_read-fk.txt',NULL);
INSERT INTO "attempt" VALUES(15,15,1,'file','asta.ormbunke@lillkommun.example','2024-05-06 10:00:00.000000','2024-05-06 10:00:00.000000','sent','2024-04-12-00006-files_to_read-ao.txt',NULL);
INSERT INTO "attempt" VALUES(16,16,1,'file','folke.kvistrum@lillkommun.example','2024-05-06 10:00:00.000000','2024-05-06 10:00:00.000000','sent','2024-04-12-00007-files_to_read-fk.txt',NULL);
INSERT INTO "attempt" VALUES(17,17,1,'file','asta.ormbunke@lillkommun.example','2024-05-06 10:00:00.000000','2024-05-06 10:00:00.000000','sent','2024-04-12-00009-files_to_read-ao.txt',NULL);
INSERT INTO "attempt" VALUES(18,18,1,'file','folke.kvistrum@lillkommun.example','2024-05-06 10:00:00.000000','2024-05-06 10:00:00.000000','sent','2024-04-12-00010-files_to_read-fk.txt',NULL);
INSERT INTO "attempt" VALUES(19,19,1,'file','chef.tallunda@lillkommun.example','2024-05-16 10:00:00.000000','2024-05-16 10:00:00.000000','sent','2024-04-08-00001-list_request-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(20,20,1,'file','greta.myrlund@lillkommun.example','2024-05-16 10:00:00.000000','2024-05-16 10:00:00.000000','sent','2024-04-08-00002-list_request-gm.txt',NULL);
INSERT INTO "attempt" VALUES(21,21,1,'file','chef.tallunda@lillkommun.example','2024-05-16 10:00:00.000000','2024-05-16 10:00:00.000000','sent','2024-04-08-00001-list_request-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(22,22,1,'file','greta.myrlund@lillkommun.example','2024-05-16 10:00:00.000000','2024-05-16 10:00:00.000000','sent','2024-04-08-00002-list_request-gm.txt',NULL);
INSERT INTO "attempt" VALUES(23,23,1,'file','chef.tallunda@lillkommun.example','2024-05-28 10:00:00.000000','2024-05-28 10:00:00.000000','sent','2024-04-08-00001-list_request-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(24,24,1,'file','greta.myrlund@lillkommun.example','2024-05-28 10:00:00.000000','2024-05-28 10:00:00.000000','sent','2024-04-08-00002-list_request-gm.txt',NULL);
INSERT INTO "attempt" VALUES(25,25,1,'file','chef.tallunda@lillkommun.example','2024-05-30 10:00:00.000000','2024-05-30 10:00:00.000000','sent','2024-04-08-00001-list_request-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(26,26,1,'file','greta.myrlund@lillkommun.example','2024-05-30 10:00:00.000000','2024-05-30 10:00:00.000000','sent','2024-04-08-00002-list_request-gm.txt',NULL);
INSERT INTO "attempt" VALUES(27,27,1,'file','chef.tallunda@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-08-00001-list_request-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(28,28,1,'file','asta.ormbunke@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-12-00006-files_to_read-ao.txt',NULL);
INSERT INTO "attempt" VALUES(29,29,1,'file','folke.kvistrum@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-12-00007-files_to_read-fk.txt',NULL);
INSERT INTO "attempt" VALUES(30,31,1,'file','greta.myrlund@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-08-00002-list_request-gm.txt',NULL);
INSERT INTO "attempt" VALUES(31,32,1,'file','asta.ormbunke@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-12-00009-files_to_read-ao.txt',NULL);
INSERT INTO "attempt" VALUES(32,33,1,'file','folke.kvistrum@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-12-00010-files_to_read-fk.txt',NULL);
INSERT INTO "attempt" VALUES(33,30,1,'file','chef.tallunda@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-08-00001-list_request-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(34,34,1,'file','greta.myrlund@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-08-00002-list_request-gm.txt',NULL);
INSERT INTO "attempt" VALUES(35,35,1,'file','asta.ormbunke@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-12-00006-files_to_read-ao.txt',NULL);
INSERT INTO "attempt" VALUES(36,36,1,'file','folke.kvistrum@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-12-00007-files_to_read-fk.txt',NULL);
INSERT INTO "attempt" VALUES(37,38,1,'file','asta.ormbunke@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-12-00009-files_to_read-ao.txt',NULL);
INSERT INTO "attempt" VALUES(38,39,1,'file','folke.kvistrum@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-12-00010-files_to_read-fk.txt',NULL);
INSERT INTO "attempt" VALUES(39,37,1,'file','chef.tallunda@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-08-00001-list_request-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(40,40,1,'file','greta.myrlund@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-08-00002-list_request-gm.txt',NULL);
INSERT INTO "attempt" VALUES(41,41,1,'file','chef.tallunda@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-08-00001-list_request-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(42,42,1,'file','greta.myrlund@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-08-00002-list_request-gm.txt',NULL);
INSERT INTO "attempt" VALUES(43,43,1,'file','chef.tallunda@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-08-00001-list_request-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(44,44,1,'file','greta.myrlund@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-08-00002-list_request-gm.txt',NULL);
INSERT INTO "attempt" VALUES(45,45,1,'file','chef.tallunda@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(46,46,1,'file','greta.myrlund@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(47,47,1,'file','asta.ormbunke@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(48,48,1,'file','chef.tallunda@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-08-00001-list_request-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(49,49,1,'file','folke.kvistrum@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(50,50,1,'file','kvalitetschef@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(51,51,1,'file','chef.tallunda@lillkommun.example','2025-01-10 11:00:00.000000','2025-01-10 11:00:00.000000','sent','2025-01-02-00045-invitation-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(52,52,1,'file','greta.myrlund@lillkommun.example','2025-01-10 11:00:00.000000','2025-01-10 11:00:00.000000','sent','2025-01-02-00046-invitation-gm.txt',NULL);
INSERT INTO "attempt" VALUES(53,53,1,'file','asta.ormbunke@lillkommun.example','2025-01-10 11:00:00.000000','2025-01-10 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(54,54,1,'file','folke.kvistrum@lillkommun.example','2025-01-10 11:00:00.000000','2025-01-10 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(55,55,1,'file','kvalitetschef@lillkommun.example','2025-01-10 11:00:00.000000','2025-01-10 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(56,56,1,'file','chef.tallunda@lillkommun.example','2025-01-20 11:00:00.000000','2025-01-20 11:00:00.000000','sent','2025-01-02-00045-invitation-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(57,57,1,'file','greta.myrlund@lillkommun.example','2025-01-20 11:00:00.000000','2025-01-20 11:00:00.000000','sent','2025-01-02-00046-invitation-gm.txt',NULL);
INSERT INTO "attempt" VALUES(58,58,1,'file','chef.tallunda@lillkommun.example','2025-01-20 11:00:00.000000','2025-01-20 11:00:00.000000','sent','2025-01-02-00045-invitation-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(59,59,1,'file','asta.ormbunke@lillkommun.example','2025-01-20 11:00:00.000000','2025-01-20 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(60,60,1,'file','folke.kvistrum@lillkommun.example','2025-01-20 11:00:00.000000','2025-01-20 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(61,61,1,'file','greta.myrlund@lillkommun.example','2025-01-20 11:00:00.000000','2025-01-20 11:00:00.000000','sent','2025-01-02-00046-invitation-gm.txt',NULL);
INSERT INTO "attempt" VALUES(62,62,1,'file','asta.ormbunke@lillkommun.example','2025-01-20 11:00:00.000000','2025-01-20 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(63,63,1,'file','folke.kvistrum@lillkommun.example','2025-01-20 11:00:00.000000','2025-01-20 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(64,64,1,'file','asta.ormbunke@lillkommun.example','2025-01-20 11:00:00.000000','2025-01-20 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(65,65,1,'file','chef.tallunda@lillkommun.example','2025-01-20 11:00:00.000000','2025-01-20 11:00:00.000000','sent','2024-04-08-00001-list_request-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(66,66,1,'file','folke.kvistrum@lillkommun.example','2025-01-20 11:00:00.000000','2025-01-20 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(67,67,1,'file','kvalitetschef@lillkommun.example','2025-01-20 11:00:00.000000','2025-01-20 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(68,68,1,'file','asta.ormbunke@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent','2025-01-20-00059-files_to_read-ao.txt',NULL);
INSERT INTO "attempt" VALUES(69,69,1,'file','folke.kvistrum@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent','2025-01-20-00060-files_to_read-fk.txt',NULL);
INSERT INTO "attempt" VALUES(70,70,1,'file','asta.ormbunke@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent','2025-01-20-00062-files_to_read-ao.txt',NULL);
INSERT INTO "attempt" VALUES(71,71,1,'file','folke.kvistrum@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent','2025-01-20-00063-files_to_read-fk.txt',NULL);
INSERT INTO "attempt" VALUES(72,72,1,'file','asta.ormbunke@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent','2025-01-20-00059-files_to_read-ao.txt',NULL);
INSERT INTO "attempt" VALUES(73,73,1,'file','folke.kvistrum@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent','2025-01-20-00060-files_to_read-fk.txt',NULL);
INSERT INTO "attempt" VALUES(74,74,1,'file','asta.ormbunke@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent','2025-01-20-00062-files_to_read-ao.txt',NULL);
INSERT INTO "attempt" VALUES(75,75,1,'file','folke.kvistrum@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent','2025-01-20-00063-files_to_read-fk.txt',NULL);
INSERT INTO "attempt" VALUES(76,76,1,'file','asta.ormbunke@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent','2024-04-12-00006-files_to_read-ao.txt',NULL);
INSERT INTO "attempt" VALUES(77,77,1,'file','folke.kvistrum@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent','2024-04-12-00007-files_to_read-fk.txt',NULL);
INSERT INTO "attempt" VALUES(78,78,1,'file','asta.ormbunke@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent','2024-04-12-00009-files_to_read-ao.txt',NULL);
INSERT INTO "attempt" VALUES(79,79,1,'file','folke.kvistrum@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent','2024-04-12-00010-files_to_read-fk.txt',NULL);
INSERT INTO "attempt" VALUES(80,80,1,'file','asta.ormbunke@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(81,81,1,'file','chef.tallunda@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent','2024-04-08-00001-list_request-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(82,82,1,'file','folke.kvistrum@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(83,83,1,'file','greta.myrlund@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent','2024-04-08-00002-list_request-gm.txt',NULL);
INSERT INTO "attempt" VALUES(84,84,1,'file','kvalitetschef@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent',NULL,NULL);
CREATE TABLE audit (
	id INTEGER NOT NULL, 
	"key" VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	year INTEGER NOT NULL, 
	"plan" JSON NOT NULL, 
	template JSON NOT NULL, 
	recorded BOOLEAN NOT NULL, 
	closed_on DATE, 
	erase_on DATE, 
	erased_on DATE, 
	PRIMARY KEY (id), 
	UNIQUE ("key")
);
INSERT INTO "audit" VALUES(1,'mini-2024','Orosanmälningar för unga 13-17 år',2024,'{"key": "mini-2024", "title": "Orosanm\u00e4lningar f\u00f6r unga 13-17 \u00e5r", "diary_number": "KS 2024/17", "round": "2024", "template": "mini", "period": {"start": "2023-07-01", "end": "2024-02-29"}, "target_age": {"low": 13, "high": 17}, "frame_made": null, "design": {"strata": {"K": "flickor", "M": "pojkar"}, "per_stratum": 3, "reserves": 2, "double_readings": 0, "replacement_reasons": {"sparrad": "Akten f\u00e5r inte l\u00e4sas"}, "accepted": null}, "season": null, "readers": [], "units": [{"key": "tallunda", "opening_meeting": "2024-04-08", "readers": ["ao", "fk"], "list_due": "2024-04-11", "draw_on": "2024-04-12", "review_due": "2024-04-26", "double_due": null, "reconciliation_due": null, "dialogue_on": "2024-05-14", "feedback_on": "2024-05-28", "plan_due": "2024-06-18"}, {"key": "mosslida", "opening_meeting": "2024-04-08", "readers": ["ao", "fk"], "list_due": "2024-04-11", "draw_on": "2024-04-12", "review_due": "2024-04-26", "double_due": null, "reconciliation_due": null, "dialogue_on": "2024-05-14", "feedback_on": "2024-05-28", "plan_due": "2024-06-18"}], "year": 2024, "recorded": false, "fixed_seed": null, "follows": null, "follow_up": {"key": "mini-2024-igen", "title": "Uppf\u00f6ljning: orosanm\u00e4lningar f\u00f6r unga 13-17 \u00e5r", "round": "2025", "weeks_before": 21, "period": {"start": "2023-07-01", "end": "2024-12-31"}, "design": {"strata": {"K": "flickor", "M": "pojkar"}, "per_stratum": 2, "reserves": 1, "double_readings": 0, "replacement_reasons": {"sparrad": "Akten f\u00e5r inte l\u00e4sas"}, "accepted": null}, "frame_made": null, "fixed_seed": null}, "progress_due": ["2024-10-01", "2025-02-03"], "milestones": {"report_published": "2024-06-20", "conference_held": "2024-09-12"}}','{"key": "mini", "version": 3, "title": "Orosanm\u00e4lningar f\u00f6r unga 13-17 \u00e5r", "agreement_limit": 0.8, "questions": [{"key": "aldersgrupp", "heading": "\u00c5ldersgrupp", "asked_when": {}, "kind": "banded", "column": "age", "bands": [{"answer": "13-15 \u00e5r", "low": 13, "high": 15}, {"answer": "16-17 \u00e5r", "low": 16, "high": 17}]}, {"key": "samtal", "heading": "Samtal med den unge", "asked_when": {}, "kind": "single", "answers": ["Ja", "Nej", "Den unge vill inte"], "base": ["Ja", "Nej"], "base_when": {}, "required": true, "limit": null, "good": null}, {"key": "samtal_enskilt", "heading": "Samtalet var enskilt", "asked_when": {"samtal": ["Ja"]}, "kind": "single", "answers": ["Ja", "Nej", "Framg\u00e5r inte"], "base": ["Ja", "Nej"], "base_when": {}, "required": true, "limit": null, "good": null}, {"key": "insats", "heading": "Insats f\u00f6resl\u00e5s", "asked_when": {}, "kind": "single", "answers": ["Ja", "Nej"], "base": [], "base_when": {"inledd": ["Ja"]}, "required": true, "limit": null, "good": null}, {"key": "oro", "heading": "Oron g\u00e4ller", "asked_when": {}, "kind": "multi", "answers": ["Skolfr\u00e5nvaro", "Droger", "Brott", "Annat"], "separator": "/", "base_when": {}, "required": true}, {"key": "handlaggning", "heading": "Handl\u00e4ggning", "asked_when": {}, "kind": "battery", "rows": [{"key": "bedomd_i_tid", "heading": "Bed\u00f6md inom 14 dagar", "answers": ["Ja", "Nej"], "counted": "Ja", "base": [], "base_when": {}, "required": true, "limit": {"key": "bedomning", "within": "Ja", "past": "Nej"}, "good": null}, {"key": "inledd", "heading": "Utredning inledd", "answers": ["Ja", "Nej"], "counted": "Ja", "base": [], "base_when": {}, "required": true, "limit": null, "good": null}, {"key": "plan", "heading": "Plan finns", "answers": ["Ja", "Nej", "Beh\u00f6vs inte"], "counted": "Ja", "base": ["Ja", "Nej"], "base_when": {"inledd": ["Ja"]}, "required": true, "limit": null, "good": {"answer": "Ja", "direction": "high", "standard": null, "area": null}}, {"key": "dokumentation", "heading": "Brister i dokumentationen", "answers": ["Brister", "Utan brister"], "counted": "Brister", "base": [], "base_when": {}, "required": true, "limit": null, "good": {"answer": "Brister", "direction": "low", "standard": 10.0, "area": "kunskap"}}]}], "consistency": [{"rule": "review.plan_without_investigation", "severity": "warn", "when": {"inledd": ["Nej"], "plan": ["Ja"]}, "message": "Ingen utredning \u00e4r inledd, men en plan finns."}], "changed": []}',0,NULL,NULL,NULL);
INSERT INTO "audit" VALUES(2,'mini-2024-igen','Uppföljning: orosanmälningar för unga 13-17 år',2025,'{"key": "mini-2024-igen", "title": "Uppf\u00f6ljning: orosanm\u00e4lningar f\u00f6r unga 13-17 \u00e5r", "diary_number": "KS 2024/17", "round": "2025", "template": "mini", "period": {"start": "2023-07-01", "end": "2024-12-31"}, "target_age": {"low": 13, "high": 17}, "frame_made": null, "design": {"strata": {"K": "flickor", "M": "pojkar"}, "per_stratum": 2, "reserves": 1, "double_readings": 0, "replacement_reasons": {"sparrad": "Akten f\u00e5r inte l\u00e4sas"}, "accepted": null}, "season": null, "readers": [], "units": [{"key": "tallunda", "opening_meeting": "2025-01-10", "readers": ["ao", "fk"], "list_due": null, "draw_on": null, "review_due": null, "double_due": null, "reconciliation_due": null, "dialogue_on": null, "feedback_on": null, "plan_due": null}, {"key": "mosslida", "opening_meeting": "2025-01-10", "readers": ["ao", "fk"], "list_due": null, "draw_on": null, "review_due": null, "double_due": null, "reconciliation_due": null, "dialogue_on": null, "feedback_on": null, "plan_due": null}], "year": 2025, "recorded": false, "fixed_seed": null, "follows": "mini-2024", "follow_up": null, "progress_due": [], "milestones": {}}','{"key": "mini", "version": 3, "title": "Orosanm\u00e4lningar f\u00f6r unga 13-17 \u00e5r", "agreement_limit": 0.8, "questions": [{"key": "handlaggning", "heading": "Handl\u00e4ggning", "asked_when": {}, "kind": "battery", "rows": [{"key": "inledd", "heading": "Utredning inledd", "answers": ["Ja", "Nej"], "counted": "Ja", "base": [], "base_when": {}, "required": true, "limit": null, "good": null}, {"key": "plan", "heading": "Plan finns", "answers": ["Ja", "Nej", "Beh\u00f6vs inte"], "counted": "Ja", "base": ["Ja", "Nej"], "base_when": {"inledd": ["Ja"]}, "required": true, "limit": null, "good": {"answer": "Ja", "direction": "high", "standard": null, "area": null}}, {"key": "dokumentation", "heading": "Brister i dokumentationen", "answers": ["Brister", "Utan brister"], "counted": "Brister", "base": [], "base_when": {}, "required": true, "limit": null, "good": {"answer": "Brister", "direction": "low", "standard": 10.0, "area": "kunskap"}}]}], "consistency": [{"rule": "review.plan_without_investigation", "severity": "warn", "when": {"inledd": ["Nej"], "plan": ["Ja"]}, "message": "Ingen utredning \u00e4r inledd, men en plan finns."}], "changed": []}',0,'2025-02-03','2027-02-03',NULL);
CREATE TABLE check_result (
	id INTEGER NOT NULL, 
	unit_audit_id INTEGER NOT NULL, 
	hand_in_id INTEGER, 
	suite VARCHAR NOT NULL, 
	version INTEGER NOT NULL, 
	evaluated INTEGER NOT NULL, 
	failed JSON NOT NULL, 
	rows INTEGER NOT NULL, 
	verdict VARCHAR NOT NULL, 
	problems JSON NOT NULL, 
	judged_at DATETIME NOT NULL, 
	shown BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(hand_in_id) REFERENCES hand_in (id), 
	FOREIGN KEY(unit_audit_id) REFERENCES unit_audit (id)
);
INSERT INTO "check_result" VALUES(1,1,NULL,'planning.plan',1,10,'{}',1,'accepted','[]','2024-04-08 10:00:00.000000',0);
INSERT INTO "check_result" VALUES(2,2,NULL,'planning.plan',1,10,'{}',1,'accepted','[]','2024-04-08 10:00:00.000000',0);
INSERT INTO "check_result" VALUES(3,1,1,'frame',2024,9,'{}',12,'accepted','[]','2024-04-11 10:00:00.000000',0);
INSERT INTO "check_result" VALUES(4,2,2,'frame',2024,9,'{}',12,'accepted','[]','2024-04-11 10:00:00.000000',0);
INSERT INTO "check_result" VALUES(5,1,NULL,'sampling.sample',1,7,'{}',10,'accepted','[]','2024-04-12 10:00:00.000000',0);
INSERT INTO "check_result" VALUES(6,2,NULL,'sampling.sample',1,7,'{}',10,'accepted','[]','2024-04-12 10:00:00.000000',0);
INSERT INTO "check_result" VALUES(7,1,3,'review',2000,7,'{}',6,'accepted','[]','2024-05-06 10:00:00.000000',0);
INSERT INTO "check_result" VALUES(8,2,4,'review',2000,7,'{}',6,'accepted','[]','2024-05-06 10:00:00.000000',0);
INSERT INTO "check_result" VALUES(9,1,NULL,'file_review.figures',1,5,'{}',36,'accepted','[]','2024-05-06 10:00:00.000000',0);
INSERT INTO "check_result" VALUES(10,2,NULL,'file_review.figures',1,5,'{}',36,'accepted','[]','2024-05-06 10:00:00.000000',0);
INSERT INTO "check_result" VALUES(11,1,NULL,'dialogue.findings',1,5,'{}',3,'accepted','[]','2024-05-16 10:00:00.000000',0);
INSERT INTO "check_result" VALUES(12,2,NULL,'dialogue.findings',1,5,'{}',3,'accepted','[]','2024-05-16 10:00:00.000000',0);
INSERT INTO "check_result" VALUES(13,1,NULL,'feedback.document',1,5,'{}',1,'accepted','[]','2024-05-28 10:00:00.000000',0);
INSERT INTO "check_result" VALUES(14,2,NULL,'feedback.document',1,5,'{}',1,'accepted','[]','2024-05-28 10:00:00.000000',0);
INSERT INTO "check_result" VALUES(15,1,5,'action-plan',2000,8,'{}',2,'accepted','[]','2024-06-14 10:00:00.000000',0);
INSERT INTO "check_result" VALUES(16,2,6,'action-plan',2000,8,'{}',2,'accepted','[]','2024-06-14 10:00:00.000000',0);
INSERT INTO "check_result" VALUES(17,1,7,'progress',2000,8,'{}',2,'accepted','[]','2024-10-01 10:00:00.000000',0);
INSERT INTO "check_result" VALUES(18,2,8,'progress',2000,8,'{}',2,'accepted','[]','2024-10-01 10:00:00.000000',0);
INSERT INTO "check_result" VALUES(19,1,NULL,'action_plan.actions',1,5,'{}',2,'accepted','[]','2025-01-02 11:00:00.000000',0);
INSERT INTO "check_result" VALUES(20,2,NULL,'action_plan.actions',1,5,'{}',2,'accepted','[]','2025-01-02 11:00:00.000000',0);
INSERT INTO "check_result" VALUES(21,3,NULL,'planning.plan',1,10,'{}',1,'accepted','[]','2025-01-10 11:00:00.000000',0);
INSERT INTO "check_result" VALUES(22,4,NULL,'planning.plan',1,10,'{}',1,'accepted','[]','2025-01-10 11:00:00.000000',0);
INSERT INTO "check_result" VALUES(23,3,9,'frame',2024,9,'{}',12,'accepted','[]','2025-01-15 11:00:00.000000',0);
INSERT INTO "check_result" VALUES(24,4,10,'frame',2024,9,'{}',12,'accepted','[]','2025-01-15 11:00:00.000000',0);
INSERT INTO "check_result" VALUES(25,3,NULL,'sampling.sample',1,7,'{}',6,'accepted','[]','2025-01-20 11:00:00.000000',0);
INSERT INTO "check_result" VALUES(26,4,NULL,'sampling.sample',1,7,'{}',6,'accepted','[]','2025-01-20 11:00:00.000000',0);
INSERT INTO "check_result" VALUES(27,3,11,'review',2000,7,'{"review.read_late": 4}',4,'accepted','[{"rule": "review.read_late", "severity": "note", "row": 2, "column": "L\u00e4st den", "message": "Akten l\u00e4stes efter den dag d\u00e5 granskningen skulle vara klar.", "remedy": "Kontrollera datumet; st\u00e4mmer det beh\u00f6ver inget g\u00f6ras."}, {"rule": "review.read_late", "severity": "note", "row": 3, "column": "L\u00e4st den", "message": "Akten l\u00e4stes efter den dag d\u00e5 granskningen skulle vara klar.", "remedy": "Kontrollera datumet; st\u00e4mmer det beh\u00f6ver inget g\u00f6ras."}, {"rule": "review.read_late", "severity": "note", "row": 4, "column": "L\u00e4st den", "message": "Akten l\u00e4stes efter den dag d\u00e5 granskningen skulle vara klar.", "remedy": "Kontrollera datumet; st\u00e4mmer det beh\u00f6ver inget g\u00f6ras."}, {"rule": "review.read_late", "severity": "note", "row": 5, "column": "L\u00e4st den", "message": "Akten l\u00e4stes efter den dag d\u00e5 granskningen skulle vara klar.", "remedy": "Kontrollera datumet; st\u00e4mmer det beh\u00f6ver inget g\u00f6ras."}]','2025-02-03 11:00:00.000000',0);
INSERT INTO "check_result" VALUES(28,4,12,'review',2000,7,'{"review.read_late": 4}',4,'accepted','[{"rule": "review.read_late", "severity": "note", "row": 2, "column": "L\u00e4st den", "message": "Akten l\u00e4stes efter den dag d\u00e5 granskningen skulle vara klar.", "remedy": "Kontrollera datumet; st\u00e4mmer det beh\u00f6ver inget g\u00f6ras."}, {"rule": "review.read_late", "severity": "note", "row": 3, "column": "L\u00e4st den", "message": "Akten l\u00e4stes efter den dag d\u00e5 granskningen skulle vara klar.", "remedy": "Kontrollera datumet; st\u00e4mmer det beh\u00f6ver inget g\u00f6ras."}, {"rule": "review.read_late", "severity": "note", "row": 4, "column": "L\u00e4st den", "message": "Akten l\u00e4stes efter den dag d\u00e5 granskningen skulle vara klar.", "remedy": "Kontrollera datumet; st\u00e4mmer det beh\u00f6ver inget g\u00f6ras."}, {"rule": "review.read_late", "severity": "note", "row": 5, "column": "L\u00e4st den", "message": "Akten l\u00e4stes efter den dag d\u00e5 granskningen skulle vara klar.", "remedy": "Kontrollera datumet; st\u00e4mmer det beh\u00f6ver inget g\u00f6ras."}]','2025-02-03 11:00:00.000000',0);
INSERT INTO "check_result" VALUES(29,3,NULL,'file_review.figures',1,5,'{}',6,'accepted','[]','2025-02-03 11:00:00.000000',0);
INSERT INTO "check_result" VALUES(30,4,NULL,'file_review.figures',1,5,'{}',6,'accepted','[]','2025-02-03 11:00:00.000000',0);
INSERT INTO "check_result" VALUES(31,1,NULL,'follow_up.verdicts',1,6,'{}',4,'accepted','[]','2025-02-03 11:00:00.000000',0);
INSERT INTO "check_result" VALUES(32,2,NULL,'follow_up.verdicts',1,6,'{}',4,'accepted','[]','2025-02-03 11:00:00.000000',0);
CREATE TABLE danger (
	id INTEGER NOT NULL, 
	unit_audit_id INTEGER NOT NULL, 
	drawn_file_id INTEGER, 
	hand_in_id INTEGER, 
	seen_by VARCHAR NOT NULL, 
	seen_on DATE NOT NULL, 
	flagged_at DATETIME NOT NULL, 
	told_to INTEGER NOT NULL, 
	next_at DATETIME NOT NULL, 
	acknowledged_by VARCHAR, 
	acknowledged_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(drawn_file_id) REFERENCES drawn_file (id), 
	FOREIGN KEY(hand_in_id) REFERENCES hand_in (id), 
	FOREIGN KEY(unit_audit_id) REFERENCES unit_audit (id), 
	UNIQUE (unit_audit_id, drawn_file_id)
);
CREATE TABLE "deadline" (
	id INTEGER NOT NULL, 
	unit_audit_id INTEGER, 
	kind VARCHAR NOT NULL, 
	cause VARCHAR NOT NULL, 
	owner VARCHAR NOT NULL, 
	opened_on DATE NOT NULL, 
	due DATE NOT NULL, 
	told_to INTEGER, 
	met_on DATE, 
	milestone_id INTEGER, 
	planned DATE NOT NULL, 
	turn INTEGER NOT NULL, 
	next_on DATE, 
	acknowledged_by VARCHAR, 
	acknowledged_on DATE, 
	quiet_until DATE, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_deadline_milestone UNIQUE (milestone_id, kind), 
	CONSTRAINT fk_deadline_milestone FOREIGN KEY(milestone_id) REFERENCES milestone (id), 
	UNIQUE (unit_audit_id, kind, cause), 
	FOREIGN KEY(unit_audit_id) REFERENCES unit_audit (id)
);
INSERT INTO "deadline" VALUES(1,NULL,'report_published','2024','inspectors','2024-03-18','2024-06-20',155,NULL,1,'2024-06-20',0,'2025-02-17',NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(2,NULL,'conference_held','2024','inspectors','2024-03-18','2024-09-12',95,NULL,2,'2024-09-12',0,'2025-02-14',NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(3,1,'list','requested','unit','2024-04-08','2024-04-11',NULL,'2024-04-11',NULL,'2024-04-11',0,NULL,NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(4,2,'list','requested','unit','2024-04-08','2024-04-11',NULL,'2024-04-11',NULL,'2024-04-11',0,NULL,NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(5,1,'review','sealed','inspectors','2024-04-12','2024-04-26',NULL,'2024-05-06',NULL,'2024-04-26',0,NULL,NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(6,2,'review','sealed','inspectors','2024-04-12','2024-04-26',NULL,'2024-05-06',NULL,'2024-04-26',0,NULL,NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(7,1,'findings','tables_ready','inspectors','2024-05-06','2024-05-07',NULL,'2024-05-07',NULL,'2024-05-07',0,NULL,NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(8,2,'findings','tables_ready','inspectors','2024-05-06','2024-05-07',NULL,'2024-05-07',NULL,'2024-05-07',0,NULL,NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(9,1,'dialogue_meeting','called','inspectors','2024-05-07','2024-05-14',NULL,'2024-05-14',NULL,'2024-05-14',0,NULL,NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(10,2,'dialogue_meeting','called','inspectors','2024-05-07','2024-05-14',NULL,'2024-05-14',NULL,'2024-05-14',0,NULL,NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(11,1,'minutes','written 2024-05-14','unit','2024-05-14','2024-05-21',NULL,'2024-05-16',NULL,'2024-05-21',0,NULL,NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(12,2,'minutes','written 2024-05-14','unit','2024-05-14','2024-05-21',NULL,'2024-05-16',NULL,'2024-05-21',0,NULL,NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(13,1,'feedback_acknowledgement','version 1','unit','2024-05-28','2024-06-04',NULL,'2024-05-30',NULL,'2024-06-04',0,NULL,NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(14,2,'feedback_acknowledgement','version 1','unit','2024-05-28','2024-06-04',NULL,'2024-05-30',NULL,'2024-06-04',0,NULL,NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(15,1,'action_plan','asked','unit','2024-05-30','2024-06-18',NULL,'2024-06-14',NULL,'2024-06-18',0,NULL,NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(16,2,'action_plan','asked','unit','2024-05-30','2024-06-18',NULL,'2024-06-14',NULL,'2024-06-18',0,NULL,NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(17,1,'plan_acceptance','version 1','inspectors','2024-06-14','2024-07-01',NULL,'2024-06-17',NULL,'2024-07-01',0,NULL,NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(18,1,'action','action 1','unit','2024-06-17','2024-12-13',NULL,'2024-10-01',NULL,'2024-12-13',1,NULL,NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(19,1,'action','action 2','unit','2024-06-17','2024-11-15',45,NULL,NULL,'2024-11-15',0,'2025-02-10',NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(20,1,'progress','report 2024-10-01','unit','2024-06-17','2024-10-01',NULL,'2024-10-01',NULL,'2024-10-01',0,NULL,NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(21,1,'progress','report 2025-02-03','unit','2024-06-17','2025-02-03',-5,NULL,NULL,'2025-02-03',0,'2025-02-04',NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(22,2,'plan_acceptance','version 1','inspectors','2024-06-14','2024-07-01',NULL,'2024-06-17',NULL,'2024-07-01',0,NULL,NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(23,2,'action','action 1','unit','2024-06-17','2024-11-15',NULL,'2024-10-01',NULL,'2024-11-15',0,NULL,NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(24,2,'action','action 2','unit','2024-06-17','2024-11-15',NULL,'2024-10-01',NULL,'2024-11-15',0,NULL,NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(25,2,'progress','report 2024-10-01','unit','2024-06-17','2024-10-01',NULL,'2024-10-01',NULL,'2024-10-01',0,NULL,NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(26,2,'progress','report 2025-02-03','unit','2024-06-17','2025-02-03',-5,NULL,NULL,'2025-02-03',0,'2025-02-04',NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(27,3,'opening_meeting','planned','inspectors','2025-01-02','2025-01-10',NULL,'2025-01-10',NULL,'2025-01-10',0,NULL,NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(28,4,'opening_meeting','planned','inspectors','2025-01-02','2025-01-10',NULL,'2025-01-10',NULL,'2025-01-10',0,NULL,NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(29,3,'list','requested','unit','2025-01-10','2025-01-15',NULL,'2025-01-15',NULL,'2025-01-15',0,NULL,NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(30,4,'list','requested','unit','2025-01-10','2025-01-15',NULL,'2025-01-15',NULL,'2025-01-15',0,NULL,NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(31,3,'review','sealed','inspectors','2025-01-20','2025-01-30',NULL,'2025-02-03',NULL,'2025-01-30',0,NULL,NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(32,4,'review','sealed','inspectors','2025-01-20','2025-01-30',NULL,'2025-02-03',NULL,'2025-01-30',0,NULL,NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(33,1,'verdicts','tables_in','inspectors','2025-02-03','2025-05-28',NULL,NULL,NULL,'2025-05-28',0,'2025-05-21',NULL,NULL,NULL);
INSERT INTO "deadline" VALUES(34,2,'verdicts','tables_in','inspectors','2025-02-03','2025-05-28',NULL,NULL,NULL,'2025-05-28',0,'2025-05-21',NULL,NULL,NULL);
CREATE TABLE deadline_change (
	id INTEGER NOT NULL, 
	deadline_id INTEGER NOT NULL, 
	"on" DATE NOT NULL, 
	what VARCHAR(40) NOT NULL, 
	"by" VARCHAR NOT NULL, 
	"before" DATE, 
	"after" DATE, 
	asked_by VARCHAR, 
	reason VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(deadline_id) REFERENCES deadline (id)
);
INSERT INTO "deadline_change" VALUES(1,1,'2024-03-18','opened','ao',NULL,'2024-06-20',NULL,NULL);
INSERT INTO "deadline_change" VALUES(2,2,'2024-03-18','opened','ao',NULL,'2024-09-12',NULL,NULL);
INSERT INTO "deadline_change" VALUES(3,3,'2024-04-08','opened','arshjul',NULL,'2024-04-11',NULL,NULL);
INSERT INTO "deadline_change" VALUES(4,4,'2024-04-08','opened','arshjul',NULL,'2024-04-11',NULL,NULL);
INSERT INTO "deadline_change" VALUES(5,3,'2024-04-11','met','chef.tallunda',NULL,NULL,NULL,NULL);
INSERT INTO "deadline_change" VALUES(6,4,'2024-04-11','met','gm',NULL,NULL,NULL,NULL);
INSERT INTO "deadline_change" VALUES(7,5,'2024-04-12','opened','arshjul',NULL,'2024-04-26',NULL,NULL);
INSERT INTO "deadline_change" VALUES(8,6,'2024-04-12','opened','arshjul',NULL,'2024-04-26',NULL,NULL);
INSERT INTO "deadline_change" VALUES(9,5,'2024-05-06','met','ao',NULL,NULL,NULL,NULL);
INSERT INTO "deadline_change" VALUES(10,6,'2024-05-06','met','ao',NULL,NULL,NULL,NULL);
INSERT INTO "deadline_change" VALUES(11,7,'2024-05-06','opened','arshjul',NULL,'2024-05-07',NULL,NULL);
INSERT INTO "deadline_change" VALUES(12,8,'2024-05-06','opened','arshjul',NULL,'2024-05-07',NULL,NULL);
INSERT INTO "deadline_change" VALUES(13,7,'2024-05-07','met','ao',NULL,NULL,NULL,NULL);
INSERT INTO "deadline_change" VALUES(14,9,'2024-05-07','opened','ao',NULL,'2024-05-14',NULL,NULL);
INSERT INTO "deadline_change" VALUES(15,8,'2024-05-07','met','ao',NULL,NULL,NULL,NULL);
INSERT INTO "deadline_change" VALUES(16,10,'2024-05-07','opened','ao',NULL,'2024-05-14',NULL,NULL);
INSERT INTO "deadline_change" VALUES(17,9,'2024-05-14','met','ao',NULL,NULL,NULL,NULL);
INSERT INTO "deadline_change" VALUES(18,11,'2024-05-14','opened','ao',NULL,'2024-05-21',NULL,NULL);
INSERT INTO "deadline_change" VALUES(19,11,'2024-05-16','met','chef.tallunda',NULL,NULL,NULL,NULL);
INSERT INTO "deadline_change" VALUES(20,10,'2024-05-14','met','ao',NULL,NULL,NULL,NULL);
INSERT INTO "deadline_change" VALUES(21,12,'2024-05-14','opened','ao',NULL,'2024-05-21',NULL,NULL);
INSERT INTO "deadline_change" VALUES(22,12,'2024-05-16','met','gm',NULL,NULL,NULL,NULL);
INSERT INTO "deadline_change" VALUES(23,13,'2024-05-28','opened','arshjul',NULL,'2024-06-04',NULL,NULL);
INSERT INTO "deadline_change" VALUES(24,14,'2024-05-28','opened','arshjul',NULL,'2024-06-04',NULL,NULL);
INSERT INTO "deadline_change" VALUES(25,13,'2024-05-30','met','chef.tallunda',NULL,NULL,NULL,NULL);
INSERT INTO "deadline_change" VALUES(26,14,'2024-05-30','met','gm',NULL,NULL,NULL,NULL);
INSERT INTO "deadline_change" VALUES(27,15,'2024-05-30','opened','arshjul',NULL,'2024-06-18',NULL,NULL);
INSERT INTO "deadline_change" VALUES(28,16,'2024-05-30','opened','arshjul',NULL,'2024-06-18',NULL,NULL);
INSERT INTO "deadline_change" VALUES(29,15,'2024-06-14','met','chef.tallunda',NULL,NULL,NULL,NULL);
INSERT INTO "deadline_change" VALUES(30,17,'2024-06-14','opened','chef.tallunda',NULL,'2024-07-01',NULL,NULL);
INSERT INTO "deadline_change" VALUES(31,18,'2024-06-17','opened','ao',NULL,'2024-11-15',NULL,NULL);
INSERT INTO "deadline_change" VALUES(32,19,'2024-06-17','opened','ao',NULL,'2024-11-15',NULL,NULL);
INSERT INTO "deadline_change" VALUES(33,17,'2024-06-17','met','ao',NULL,NULL,NULL,NULL);
INSERT INTO "deadline_change" VALUES(34,20,'2024-06-17','opened','ao',NULL,'2024-10-01',NULL,NULL);
INSERT INTO "deadline_change" VALUES(35,21,'2024-06-17','opened','ao',NULL,'2025-02-03',NULL,NULL);
INSERT INTO "deadline_change" VALUES(36,16,'2024-06-14','met','gm',NULL,NULL,NULL,NULL);
INSERT INTO "deadline_change" VALUES(37,22,'2024-06-14','opened','gm',NULL,'2024-07-01',NULL,NULL);
INSERT INTO "deadline_change" VALUES(38,23,'2024-06-17','opened','ao',NULL,'2024-11-15',NULL,NULL);
INSERT INTO "deadline_change" VALUES(39,24,'2024-06-17','opened','ao',NULL,'2024-11-15',NULL,NULL);
INSERT INTO "deadline_change" VALUES(40,22,'2024-06-17','met','ao',NULL,NULL,NULL,NULL);
INSERT INTO "deadline_change" VALUES(41,25,'2024-06-17','opened','ao',NULL,'2024-10-01',NULL,NULL);
INSERT INTO "deadline_change" VALUES(42,26,'2024-06-17','opened','ao',NULL,'2025-02-03',NULL,NULL);
INSERT INTO "deadline_change" VALUES(43,18,'2024-09-03','extended','ao','2024-11-15','2024-12-13','chef.tallunda','Ny chef');
INSERT INTO "deadline_change" VALUES(44,18,'2024-10-01','met','chef.tallunda',NULL,NULL,NULL,NULL);
INSERT INTO "deadline_change" VALUES(45,20,'2024-10-01','met','chef.tallunda',NULL,NULL,NULL,NULL);
INSERT INTO "deadline_change" VALUES(46,23,'2024-10-01','met','gm',NULL,NULL,NULL,NULL);
INSERT INTO "deadline_change" VALUES(47,24,'2024-10-01','met','gm',NULL,NULL,NULL,NULL);
INSERT INTO "deadline_change" VALUES(48,25,'2024-10-01','met','gm',NULL,NULL,NULL,NULL);
INSERT INTO "deadline_change" VALUES(49,27,'2025-01-02','opened','arshjul',NULL,'2025-01-10',NULL,NULL);
INSERT INTO "deadline_change" VALUES(50,28,'2025-01-02','opened','arshjul',NULL,'2025-01-10',NULL,NULL);
INSERT INTO "deadline_change" VALUES(51,27,'2025-01-10','met','ao',NULL,NULL,NULL,NULL);
INSERT INTO "deadline_change" VALUES(52,28,'2025-01-10','met','ao',NULL,NULL,NULL,NULL);
INSERT INTO "deadline_change" VALUES(53,29,'2025-01-10','opened','arshjul',NULL,'2025-01-15',NULL,NULL);
INSERT INTO "deadline_change" VALUES(54,30,'2025-01-10','opened','arshjul',NULL,'2025-01-15',NULL,NULL);
INSERT INTO "deadline_change" VALUES(55,29,'2025-01-15','met','chef.tallunda',NULL,NULL,NULL,NULL);
INSERT INTO "deadline_change" VALUES(56,30,'2025-01-15','met','gm',NULL,NULL,NULL,NULL);
INSERT INTO "deadline_change" VALUES(57,31,'2025-01-20','opened','arshjul',NULL,'2025-01-30',NULL,NULL);
INSERT INTO "deadline_change" VALUES(58,32,'2025-01-20','opened','arshjul',NULL,'2025-01-30',NULL,NULL);
INSERT INTO "deadline_change" VALUES(59,31,'2025-02-03','met','ao',NULL,NULL,NULL,NULL);
INSERT INTO "deadline_change" VALUES(60,32,'2025-02-03','met','ao',NULL,NULL,NULL,NULL);
INSERT INTO "deadline_change" VALUES(61,33,'2025-02-03','opened','arshjul',NULL,'2025-05-28',NULL,NULL);
INSERT INTO "deadline_change" VALUES(62,34,'2025-02-03','opened','arshjul',NULL,'2025-05-28',NULL,NULL);
CREATE TABLE draw (
	id INTEGER NOT NULL, 
	unit_audit_id INTEGER NOT NULL, 
	commitment VARCHAR, 
	nonce_sealed BLOB, 
	hand_in_id INTEGER, 
	frame_hash VARCHAR, 
	frame_sizes JSON, 
	seed VARCHAR, 
	nonce VARCHAR, 
	passed_over INTEGER NOT NULL, 
	passed_over_sealed BLOB, 
	sealed_on DATE, 
	PRIMARY KEY (id), 
	FOREIGN KEY(hand_in_id) REFERENCES hand_in (id), 
	FOREIGN KEY(unit_audit_id) REFERENCES unit_audit (id), 
	UNIQUE (unit_audit_id)
);
INSERT INTO "draw" VALUES(1,1,'fe7416afd975eada4e11c7e0742d7590875468e6047e438175bb94242ca15256',X'674141414141427241737174646B433938334B4E376F367A5577315F6344595041344331414376464B524C344D6251467847694274615779667376746A4B414530424E4B4C414E524B68317A72474573336F30454B58785667336835525538555235746D433751547865496558424751484D714641704E677A39364F2D37485866692D6737474435504666796B7076613148556F735251474C726C476E5A6E5F633372643762486B333261626A52732D595A7236626A413D',1,'f7e7b847284a65029db94ebdead55be4aa900fc41f4c8edf85535742236e642c','{"K": 6, "M": 6}','KS 2024/17|2024|e8fa9a89de3d982edd6b78c7e53a56374255be112b9de06fcd4b1c830142241f','e8fa9a89de3d982edd6b78c7e53a56374255be112b9de06fcd4b1c830142241f',0,X'67414141414142724173717448616E656F39596D7261354348544A4E437A716C46744E4573573876493943455F732D514E42556C5452374459755A5451486E6178614D50414344617867734B4142704A58775343557A706B4E36686E686B5A4755413D3D','2024-04-12');
INSERT INTO "draw" VALUES(2,2,'915d58e71230dba18ae13c888b5f28026fc85de001bf4367d169947241ddd182',X'67414141414142724173717443326B4F787035686957334A6A507A5174674374314B7A506C426C7147774A716A665F71556366386E586A6B354844645438435145787053426B4D6E6B6B7550685649786A32673068467A344A6753675253314D68614B503664515F3041723830574B6F6A4B43747431626555414A5033597A4F364443516D4849416B4D74334D497933486C754C617444394E55446939323658482D4C4E2D776E3536366D736C4C704C384830694D69493D',2,'e616be432552b23ad49e0ec4ccf19d458e7bca831cdb2324883ed11faa1db246','{"K": 6, "M": 6}','KS 2024/17|2024|cd5ff76e5c4569c6d44a25f2b3c1acf666b8244576e65e8f27ae77edee0e3773','cd5ff76e5c4569c6d44a25f2b3c1acf666b8244576e65e8f27ae77edee0e3773',0,X'6741414141414272417371755A56524E456F32714E696334495141336661366E4B72595936313551696369383946786439314C6974345931345849456E765336484A436C577551586F742D437172796145545A4942484E50446E66304F4F4F3444413D3D','2024-04-12');
INSERT INTO "draw" VALUES(3,3,'ec59899677c8d4865eb682b5d738259ba003e4f8f2c7041a7dcc491ebd3f76f8',X'674141414141427241737177746173476A764F5654784534435647707A543358512D76316E7745356251343641356E5465427761743635486B66536950466B676D3270735243654142357A457449516E78796566454645642D3735635A63666D67783135764B79437636554145776176786F794F485244564F42587834752D7666786A396A5F4F6F57453473763942516E79356C514230316F484F4241685861574359496F4643544873727464545869794433372D636F3D',9,'bf72014b2bcdc83ca81cad3ebb3bd457da6ec0a4acc46d2cc5b48a7a4f7f8c90','{"K": 6, "M": 6}','KS 2024/17|2025|18174855d332d40454a76f7433df0da06c993bc4f41e62fb8234ed291a37bc4b','18174855d332d40454a76f7433df0da06c993bc4f41e62fb8234ed291a37bc4b',0,X'6741414141414272417371777A723477437172436B31675537357A515557576472394B78526A3666547A70657737757344475247415F617A7A676872474F33575943754950316C42326F514E39396637527A70745A78766630764A777A7355615A4B67655845456F7438304C564435664A32355F4F414C474A5577447779675F776B6C57412D37302D6D653645574A6E51635777517565786447592D4A677663477A3737786262634776766136696C526F6B4236377A616C454D736658516A566459765831635665636E3658655A72776B70415955433976673330494D384A534A717165314E74614541714770702D55745A7651756973355A39436339537652615F41654450735F544E51374E343563484E68584F443356725F6247756C586C4C773D3D','2025-01-20');
INSERT INTO "draw" VALUES(4,4,'91f304442c8220907a5f653ce8754ef1569e3a285c1e6522375dc7857984327f',X'6741414141414272417371775546656541525062374163724A77396566345633745764566767714D756266755555306A753638505A71372D72495673764F7631595274394D4C7348697959616A64525262576746596E7250684852384D3476493577705F6C626C6565775763622D6D6656596349683161454C4E41434B5570675555706E616E6F644865303337415737654B536C395639415F563364356F78475F39595F446469514556336E6E6A4D326543664F4A66453D',10,'f292e34ae7acb6d73ec97ab6bffc1133c34c42a55ab885d5e9e7603b80a0a1cd','{"K": 6, "M": 6}','KS 2024/17|2025|5cac9fab515305de30ca4dc829a05c1e9d5f3d44bd9a2165208c8919c39f2371','5cac9fab515305de30ca4dc829a05c1e9d5f3d44bd9a2165208c8919c39f2371',0,X'67414141414142724173717847756F5F4A6B67415F6955384B67457A4741657A6B4F52315F6251616732725531655A7553314D4C5470317161325F7035696568517539326455464650504F4F696B5F794353795A36704E384E716552583664306A506D685537725978476146754F696D435457794333464E636D364F6258627370476C3174455F673449376E774D4E524A4E7A6331697A442D546D55656C48557273424866387644597077726866445A51706F4468524C6C704F727A754A5A4163776B655334585054346E704D5451733270496F505532424A63334244616B696F58716236395253674349304530795065416554477873335961383457594A746444695138614954344C585A5A5F2D7A7466654A4C757A577456796D7778717463413D3D','2025-01-20');
CREATE TABLE drawn_file (
	id INTEGER NOT NULL, 
	unit_audit_id INTEGER NOT NULL, 
	pseudonym VARCHAR NOT NULL, 
	stratum VARCHAR NOT NULL, 
	place INTEGER NOT NULL, 
	role VARCHAR(40) NOT NULL, 
	read_twice BOOLEAN NOT NULL, 
	case_ref_sealed BLOB NOT NULL, 
	draw_key_sealed BLOB NOT NULL, 
	case_sealed BLOB NOT NULL, 
	replaced_by INTEGER, 
	replacement_reason VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(replaced_by) REFERENCES drawn_file (id), 
	FOREIGN KEY(unit_audit_id) REFERENCES unit_audit (id), 
	UNIQUE (unit_audit_id, pseudonym), 
	UNIQUE (unit_audit_id, stratum, place)
);
INSERT INTO "drawn_file" VALUES(1,1,'K01','K',1,'sample',0,X'6741414141414272417371745A425842584A78446872586F6655672D6468615155702D6779615941735170695458355A6739755F666847744139776E76316E70756A4B76577A53374332346F3874544B6446473261527036555653663738386150547531536F4674714551525F514A466C576A625463513D',X'6741414141414272417371743766357242433537614E76634C4F6D6A76595273705A62786264546D544C7454677378385A67675974304D463067455637533945413443434B4538775954324844536A4746526E7539434B68663071755A4E4A685579586C7A746C595F756D724D735F3268394E6874765959614656454569376E6B50396A45722D504C48467846624338435F7177372D4D51656C687132744C7A6E625643435F626A4B48414B7A5678625F56345F4663413D',X'6741414141414272417371746356666B484D545355786A485F6A555F5075507732716D684657676644717753306771634D453647444645475A5976725944554B4C64594931382D386E7442652D667076704B734544466C71726F6257464E73474639344A59664D656A656757386A43544A46316871464E735750717333444A485947426B587564736B30567847665F33316D33306E3538414F486F37674678445F495A76753659755F6B32436749714C53317A59664771697A6C41677A674F4E544D7749706B68643535566A54365A695074415555564F35756D7A7871393552516868343665764F35373677476A7751585646324439316B526554694A64764859704935754F437365515A7A6B327277414D684553504F4F436479664968745F414D506B324D2D773853736A3959484244515449676B6576577547515F59706B3776524C6768726431533250',NULL,NULL);
INSERT INTO "drawn_file" VALUES(2,1,'K02','K',2,'sample',0,X'674141414141427241737174414C7575703274613174344D7030656338474A4859736D546A4E6C2D3674774F4F2D36745934713664626279564F62754F5F76704B58476D486B5A454B3132686337734E684D7676396A4A4C6B6E7653636B696F63623363315F4D70324E7347502D7A6B48556B7A6965493D',X'67414141414142724173717441515037377238627230625432304F665A5547717778796767445851696B52737551586563586A64426F466C6C65543334425541795542544B574A4D3078514938653931316F463179684477566E396664517A55716F597754484C3168747835694A78726964336672574A446B644E435F46314B68557A493238386D64594A336F566D41724C724832473842634434574C343853586A396C315A7A514B72594E714874545A564A4E7958513D',X'67414141414142724173717442455369786A2D4B364C435A4A426F38336A467158337A75396A65655061715975315A6F74666C6E4754586B434E63427A78457968586B6F77796C6E38506B4469385873564B49526E4A45636E514D754676693242485768373457354D624149372D6F376A4F765741305A4B424A314E6245457168726A3870595A2D314A6B5935326F6F3977396C6D46787A746739336D6F6B5934494A4174785F62387265466D446A573568335367563749385A784E384858503632536345526C7141633551763842426272476C5A376E4A5668702D45616F72585F764D4B6D3835676E57754934374D4D4F76436F32344E41763530674F317843724E494453755274465342764A6D2D5434314638742D44667A37584F7362494F757244375F2D76704C486C5A6D316246395550336463413778413749666258426D6F536172456E42704E6E',NULL,NULL);
INSERT INTO "drawn_file" VALUES(3,1,'K03','K',3,'sample',0,X'67414141414142724173717468337A5263706868455431416E6E5F4753436D53486D34486B3941684D365175786C4763464E7A36553859516946524E4F475874494D4B33783646443173617A70562D32797668582D6B784B5046526B68496A4154354B4E7A6A63696B4E4B496161306B513247626E65633D',X'67414141414142724173717436715668773148374737396665412D5F61703965705649467178797A4F35355A766347654A337A7A526C78514E583341363644416C373471505A624F5A614F7A3464424D3542424D705A4D4C6B54673235444C786B51696944574D507369504D7A51636461776D365264456F686C384238694A52544454646C336737366651304162675A505336444E593950517A66415252737A466F4341734D584546546B725A7030527072386B416D453D',X'67414141414142724173717455577A316266524732696F48336D65776E495633704F6E62715072326C3738534339733946547343536B61413363754E54577064566A7969756A337344483470495833713939375978345976545F75453145307876664E4366662D2D50767576516576474C356444665567597262723662456D4847374A46557A536D70386E5544346165355139506E4E4C504C336B56335F69514A442D4462417134693374704D6E396B30757A61444A677A724548455272475A4657765144435033384F506C6C30766B55376E3879586948586847556D624B6B2D724674476B35563378497A4C4951782D4872356669437A52465743647445513971773270692D7971774F317153694B5870355A75624442684D516A512D6F5F394C4344436D4F4F39527655304D4149564A566C3261756F5769547350326D457573667668334D556D313348',NULL,NULL);
INSERT INTO "drawn_file" VALUES(4,1,'K04','K',4,'reserve',0,X'674141414141427241737174776A4F34666A543973733774786A707150544846777153752D5A6C65506E59584956556D47684D4B64576435474A325F6E6E39696D443048704C4569396C6D37527570334D633761766A36736361476A642D4E5932466C5934346936744D4D6C553378454C7A6A6C6C76343D',X'674141414141427241737174537647394C61793854467662427638794C475954394F6F67634C4F44397A365A6548397A3736546459563242574666584E5F4F6273505A4B77596E726D5471646D316A6D474F72624837542D5748556B6E703653485545656E7A7A66424C7238504B79454E4C694E68444975766F5848625A673154305872654F76716A7878335A526E6B6E58744A535052354F684F62515042546159395F5639794B46617A4277744F737250614A474C493D',X'674141414141427241737174335046424868667374796C6A3169553074455A6763564338305069307055535674454F777A2D644D4B4C4D7257707A634E45336A464D765961507246684D63386B4471786B54643847337842583372634C6B4C756F5459384E41703172784655593069714F426463716A50554771766F4E6C5F73657371657977474F56345935763642496F4B4857786B425330666969626E2D6B375F326A7A6B7976734B30687A41364D786F5674336A696D524B4859495745356F7A4467485F33705F3554554E43456B47426E5A776B52714C676131747A564955484F70756569612D38444165335F68554B52446A544944635258723546765A7532503263312D46614E2D33394179732D52437A766356436549466A4D4652687978524E78634A6A2D6D7678316853707368375A3161717242397A563732464748456B78413641365F686461',NULL,NULL);
INSERT INTO "drawn_file" VALUES(5,1,'K05','K',5,'reserve',0,X'674141414141427241737174505675766B7944426B677A70346F42795954674E617150617678546D367577396A79394E59627079506246394A333759325A616F3277343677797A4F304A61335730515A4972756E395F567A57446B6F345959536A4E6E495938536C722D615538586B5545685A797642493D',X'674141414141427241737174566B696B7164455F6177556C72473961724677635163626F744F4C2D7835697239634C6766334F384B61747042385A47485F4D517245337A484452374A5A7467414A6D3437796C7137784F6E46323769594F71664E7A4855674D4D797153646A365F6F5871556653484F59686A4944525676543946677232714A325945577363754D3255585668744E4B506F346E62305F2D394149754F396D6F4B6D31756D526355795846394B786D72633D',X'674141414141427241737174454772484156496C6F49484144687837526667354567567873502D54414A43706D763751444F6A527754684648625067674F6361567A3969664846554A365A5033395A4B684C67587339553950475334645244576E423241385F6A36653943366F6D375341534868524C49417064656C725462547543524C616F52493252745465356C2D4646684357736F4B63324B3548496535704C324232504C324F7861766D414D5A63714D396231792D38557462506C31575954435447677A6B6774643831714645627144572D4D7A577566554B32346667757A75664363646B34557470665F51494C396F51755A43625A70674D6A694C4C5859684A343153494C6C72336146495048396E494D6C614D317663566D3768355F793474714B577172685534316A6A586A73644B6E4F6C4D44366562456D58794D7A44676F31506574542D75',NULL,NULL);
INSERT INTO "drawn_file" VALUES(6,1,'M01','M',1,'sample',0,X'67414141414142724173717447534E5F76645662686F7645703174797762545930374C69586952725876465A3066685479636A3034504A324D694677673072517375342D556766575764375454617A37744B704F5343474F74445472484D39695674645258434C4C624B5950694479694F52486537796F3D',X'6741414141414272417371746B676369505F387735554C4349627953646B6C4164734B4B62694E6A41464B5F6C5A61684F625A7955716B473347594453584F4E4C6F36452D366B6E756836645255717570553945765563434456626144596B674C436475392D4E7973384148497164712D57684B346376776175326473673834684B33375F436A777847487A496342634867514E414D656C67507157442D5932574836436A7A78616867316C6F42576A5A4F435059446B3D',X'674141414141427241737174337971623237734169324A6739522D41684C4D4C545061726B59386E5F376F4976676F323630506D6A504C467552753452347650376166645F685A746F3967414B693368394C53775F65525F4E35656A77463874316B7761536E636D6868334F2D306950496E395F7161506737495478423874316B735F5537797035707752475F4F436C5361776241546F77523534763945684F4455586C546B6C6965724C3272557657657A704A74365133573252362D325053524A454D5354617467334E2D34554531454A31504E534237374E73494143587573424C536F434E456B7A55725877643332724A3167303838734D305352755052367366677A79756A477A32644D4F63687846544F475F7557743847445A724B5261305A6B69615463736A416D6F6E4F79303467654B5174636A4D584857437535484E47574159576D4D524544',NULL,NULL);
INSERT INTO "drawn_file" VALUES(7,1,'M02','M',2,'sample',0,X'6741414141414272417371747343716D717163344537346C41505F44575543323775356C696B447450774F75756D39714D636A7162486F4171434672756B6166435F6E474C4132693835384158477131766F304247777A6A7A7A31676D4B72375561566D6B67615F4A324938614773364B483253674C6B3D',X'674141414141427241737174486751683667764C4F336162454937513578437647594846564B33513070626E6A694C5859514771555635535456704E4157706534726733587A4B455136535F5A7679377A7166634A456B7163624162616D646D502D6C366B583263556F31396F78642D43616E555258737348324E6C4738767A55665A395139695A52727634646E495972656C4F4D346772735A4D56596277422D6C4A3736556D6A33663951626E42376B6241417931303D',X'6741414141414272417371746F78395153316E4C6A74503256484B425F5130477A7630643137584B456C5061304A735A68706B344A7A7A4571786A31542D59676A624D71624462464D33354C746A754F37316777716B5A3543384F32505F537044416861584C304A5263386C753541374347766335636D673753616565694844324C5F4F6C6169636B5F766E4350514F7574647A56527336494B4532425442425A5F4356485775356365414F4F4663687435743251312D5A6D7750713352743241496B664F624A766A7A4447426D485775415F2D6C457A3059553941674D6D59617579304E374D566D2D7366386A427638323747736E7349796F6F5046525A7846334A686556364C2D79486C554A75784F6832394A49526E5546574D69346F5A584346343779444E754475454B65797041764B527A704463342D784375684E5A365935796D39415444544970',NULL,NULL);
INSERT INTO "drawn_file" VALUES(8,1,'M03','M',3,'sample',0,X'6741414141414272417371746668437A59393447596D4338594A786A4D38544D774266767139385743433168465676637A657750544156666B724C383553782D41585070785A3439333078564849746B3941396C71452D326B76436B7536635F58787544794241797366625875435941507169783151673D',X'6741414141414272417371742D397469794F4A4A66486772736A6A414C777347693249584F462D443064776B56677A686F49416F5F755431304F7A6E52415F535F436671576845425676586C66626D396661727857536D4F426D797939723539787A7456686868416B6F416877624B53664A67562D68587234416D515A6738495F575F3636426632356A42366253764247466261396F34355F4664496968494149324E4A77484B43447070684E584F66654C6E2D5368513D',X'674141414141427241737174454A75746D504D31335A6F38763168596E4B52704537493358622D725469306146546A586A646D75527A5749565539424252714D73716A56654339735254593768596D305036377938413051316D54474D41356932744A475A7246587555574D6A614747324536534434796F6F322D316435514C4E7336454F4F35646E704C71586453786731366E49697A4F5F745657444765787938376D316670364561526879627A35696152714D6F376562625949725171534C674E5F653468397142596558516B55733157484F333365327458362D6554626A68397467542D68467866423552745F66727664426E3338646A7458656F7064544368525F344A383869754B7657387562786937416D7975565F426451542D747652697152526E333130654C53793453324C716A73306A5847536249616F7A556C366B41752D4D4F7773486A',NULL,NULL);
INSERT INTO "drawn_file" VALUES(9,1,'M04','M',4,'reserve',0,X'67414141414142724173717443453256734A4C4F6D7750384B31436D4D576B4F444D6E742D46367A4231595A4A73764E67796964503674533956744C3172315F413362383049446165744A5F56792D70576A716E64676B7461496469436B5F467544357A656535457A2D6F6856514E376632784D597A303D',X'674141414141427241737174537A474C48554D64576F373778434F5A5A6E533751334D6F617474665472727072643378647A7A4453765A46307933476A4A66494D4B4932482D782D715F556A35506E7057766E5F4F74504F5A78756A52496F376467364354516B4A764870314C434A6A4532376C70385F4B4E497765375A456B7447516846707239622D6E57636E61596F45517873666A756548586D456634626C647232416379754643354E4C75545270484B544536773D',X'6741414141414272417371744578526877577861746E7254636C66657569314169536F624B444D745F575A334D4576713032307158704436423752685549424663386A4E31654B7A4B472D6264306F695362436332477253683345425838445F744E45435449565553494F677168435A784562434F634F5853786A682D6D6D2D596A7A58725A66434F38766369706D45442D44543468317844774B79457955354F7851753357356E7834566C774D3065664C3034496B5830383973794F46386570306F5670625A584D65413064644D594C6D7772535846666766787077536D4F65515476354B684F6B5346634246597A59734B4758587130545F7475466A646D3753646954695F5273757043434A5A5357796A3235666E4E4E466A794B3732574B414F68682D585751596E2D6D74745F703755466231392D36647149435A524B57436F42736D774134737545',NULL,NULL);
INSERT INTO "drawn_file" VALUES(10,1,'M05','M',5,'reserve',0,X'6741414141414272417371743230424B6E5755324364624362526F56385A702D694E73776F584255746A5F30797446763343587667686D437161664235636A737770446A753643537A3965694A482D7748376C5249776C7253614B5F5F387A6731744B596E5644576C43345043572D6E56416C423869303D',X'6741414141414272417371743634706E4C323362496D323079384E6167336F4857764E543932383747694A3870474A534646735376653575307136736D3451497A6B684A5A563236416C50656163705F313241323267675246786D5F6970357234484A5F6A446D33574D3742566E2D764C7044555F776B4C504A736B335A48426B46337A524D71516664326D2D46376E56514577666E674F613645696A4D4641736D7468546C5579764B6E6148576B46574D4A326347493D',X'6741414141414272417371747A6277537139587277346661707558694264756D6B7A416E4B624C3245646D7559327A5078385347587A30685F70624A38514F547754313339387743377371595477372D3063347875516441584D785168393433695F31794F456C344A33353732363438634A4D61474264477062614C5F69786C51704258426C527A48705A76766E655651566D584A3244366D514D764C43485142346253344D51395032376B7536586E5A47724A6749384B756C3070734D47434B464A637347357552334433546872695A7361586A63517A794D7476416C755A56334C634657434E63424A796355533973615F4D573869356F646D4531585F64437530734355416D72545A376F58644D465F4F3870316E31634F6B767A564B4A716A514D556C41393864664E7067386C446E776C62367531706F32544A4E49443734756D7445632D4E686545',NULL,NULL);
INSERT INTO "drawn_file" VALUES(11,2,'K01','K',1,'sample',0,X'6741414141414272417371752D5053632D625763374B552D6E5A733750726F7665562D6F3979436F375269713361386361794E2D35644B39765A36674F725F35744E7966333333634963665A6467532D45554B5F3179797662394136477958644C4D6C63394E7356354B4232672D4379654D58614570733D',X'67414141414142724173717535364A59517546486A56326B746E482D417777306B30594536543634327531566A455363675F65415641306A3278534736463846306B456A454A376578514E4E6E716D714B584376515F7849777171535243654A64444D783935765F4E6B63486A706454656157397A693338394562756352767268645F464745574A32746B724A4F485A74466B4B676649354E645758346C5F516B3349705F72324B535A694936545877736C78365361343D',X'6741414141414272417371756131585250445F346A45506777586A34505A665039726C6D397A4B594C5854505963485377795F34424F51774E6D43376B4333665A47655046564834477375787474756355477041674230425A52433447784D416836663331584B4678434A4E2D324E704445657878647278494B2D522D374F56707950305843697056486D5F617764466C365848795A48356C7A6D5A31595F7533585673636B426F3878626C6870376179616A5F686372325553435A6E5F6444714439735744544A61777055396A436776664D537946767471734671646C396C797038572D355666614332704D425F2D5641795465706A704376564D636156774F634472444850547554635F6C77446E39502D4B38316258464F5774416C77655677513655724D6B4B7A4165664A34593435555077346F5558723178797038724173554532614A4A4E594C32',NULL,NULL);
INSERT INTO "drawn_file" VALUES(12,2,'K02','K',2,'sample',0,X'67414141414142724173717545426655345345634F737862744A61317A48616A775348725F7042344D626748737977456B4B704A654B64356573385F7751533343796C74724F755842354234704D6D5F703047705038495F693150664F61467957764D30584C526C6F6A3265395658433544516A6861773D',X'6741414141414272417371755073396E79596B4C7A54726F67484C6377626B5559516C53755F59474C675356473531594F5F6838373367645130774B6E3641454C6D544C2D32433673666F394D594E417869536C55573465594C334A674D426759686A6C5F4E59667262545258324B76366271683438447771574E3279567746707759484642497A6B6A6761735A794A454D3633345277376C556236585A78674C773873505344707450547348376B3139742D563062513D',X'67414141414142724173717552336C4C4E5974347451564932434639507459573638694934613132314B73486A6239355A565F37386D376A414C514A2D746131666D35566B4A365632396F5870367658574F4E5F7841544A42534B643939474461655139576C62463054447665395F6533704873693737586546412D71557A37536C425F372D505967694439494B7442384E6A39426D644B52585365712D3668726853536B64524A686C585A766F46733253716853474859644659776158304F7973465F3149504234434871784B5879424C5851796459523138454C5F624A4345746F4B325A476F5F30764D4749506353325156502D436666683462673853584A3445463169493769327232334F6747573544745046747366706C797566304D4A716575633250686A52727063516C583165645372376831413049665A766A4B747A75614D66616F45745554',NULL,NULL);
INSERT INTO "drawn_file" VALUES(13,2,'K03','K',3,'sample',0,X'6741414141414272417371754C766371784769736C72454F7556574D6852774C30535F5A574B674B62756D4D467438414B795A4D56724C615F6A633174695A4135356251635A36674C6365677575585A484B64497A6D736F474156785252763245625756434B36785478694E655A4632316571736F62303D',X'6741414141414272417371757357483652444F706D7665765A4449635839583247547A456772716B397A3466714A4E6F39504B454C6F4F7868636A6F584E4E745451486E4479355A684B59375A753541646859587377537632364F694E3531657562673356454A7973356A5635752D38527A5433595169315A645A2D386943676A6B7844764370653957394B715A765836626365396D76345F6A384C516A4563354B6F657A525A4C793148466E5879464267455873646F3D',X'6741414141414272417371755833594F394D534A7A307265716550522D4943696F5F3436774E7441674A4F363572315949524A39623545515778585F5258593576494841784655624D466B693934432D636D6D5277624136315366454A517763685463385339586E2D57484C734970344B704F484933436457744D382D45484B67477635314E51615045484E6153366631685A465F4D7A3051455564685F506A6B6162495950463136774D426B6673304A5F4A5F6E4A7358474A437849364E64726E6E54466B453437676C596A696271314C4F59577351696A4F714A4D576A39305272784F6762466574705A3431366A63346A5642674E51306E6D556B754B542D5F593039532D4C377176515143433334416663687A75366F2D693543544C467A6850483252666E684E525F4C6F4D586230726D4F6935334858566851536445433154565638385448717755',NULL,NULL);
INSERT INTO "drawn_file" VALUES(14,2,'K04','K',4,'reserve',0,X'67414141414142724173717532437164387163674A526C355A7774414A5F725558786F73716171335A55473070644B71556936596C7952674D32507156705F6634384950784D445A41386C6C44584B6D4239765248446B5631524D47504F5F527656594D4B5A714E646F564E2D483734777256446D64773D',X'6741414141414272417371754F65657055694B63586E33464B366F686B6C57337A4772486F346C2D36627143495377654438693346686730656A4C4954655659686A6E496539456A5948357A4149444662455F794E5358385F614333324C7A414F526F44766650765473773162476A554D5844364D3752566235354C375F4B2D38456A615034734731394950595735784A4D736B664C574D4C5530453036566977417474384D4C3746506A6A706558346E454E5A5052593D',X'6741414141414272417371754E58676B6B4C426F67504E47566D3931656567784644714C5070336E4842484F7859644C324B554539446C647752714E345A52514735426B6A67335F5F774B63773849656F6B7A63494B38725F57346D364E49333159615943674346682D38595A59783750727471454A336579486F384F4E7630346A6E7779596334354B794A6C44664A735A344755704F7144474D4A75512D6B747565374C4170444E4552636454756C5A36316D54674D65434E445076674455327845734847486237787843436553582D3072434A7A5F727475756E427A61736F635373444B677A4C5A716F6F4C63383063614B34556A655347574F467A76317A6356594F505A6467394670664F307848447476583947553956524345643066366641316C6D47793570503436344B53554C4F692D31414C2D496A476E566F64764A37734B3843795172422D',NULL,NULL);
INSERT INTO "drawn_file" VALUES(15,2,'K05','K',5,'reserve',0,X'67414141414142724173717575734A56656E5A7454446561544F59766D766A3177755950534D704E7032585A71516A3472307951377443655977414B7175736A6F4A396647456E4673316C624F736B4A44466E6E38683775646C4F5137314A74615758446A67676B5F455A5778315A6D674934687448413D',X'674141414141427241737175412D7A343565446271794672414C614B4F356F626444377957754E4D4549394D4745393239767478587A42324A6E6861507A7667624566425177643047487A324E355F4D4C2D382D667263754B306234693962574C7357676F415162354566514C5955326E7A38534766326D7435484B6B5239304C7351376B38386B63374130527A66506B433566744D365253694A506334705F36727541736E79546878473435784741735464424347343D',X'67414141414142724173717543756155796272485733575352784F4B2D45584E4F6464555A2D506334734D55555A6A654A445A654E4D2D41503234576869735379353970635673394275414A35686F4E78725F356542344C6A57316548645F393832693244597371525851304F53644B366761647464564F4544696330424269335F6D46377779333247722D6F4C7A6F56434456584C766C7A7A4A526E61543068624B576F4D7276384A4156396346667730776655767A304C5561423461705A4E5542676866327966516967456B376770586F6439354E4576617A33466F76367475334A504F6C73436D53676D666A78306A4A765466716736325446437A5F2D426B56715779694D42365A6374727A53496E705F505F69644A33786855394C766E35335079465A324F3763574731366C435A63354E6E727A4A6132484B627630577A336F386D76354A73446E',NULL,NULL);
INSERT INTO "drawn_file" VALUES(16,2,'M01','M',1,'sample',0,X'67414141414142724173717575535F6E78696975765F527A3171674144315432573748535F79694450467A6742744F436F525072555A5451564D4A704C70636846795F7839343134466D5A31756F4C42756B48776C706A58536B4E46744F336F5333344E44524B325949787A4B6633586D4A7139765F453D',X'674141414141427241737175666C776B33724E696B62502D5A6C565574714338487971574B4676474D4E44726B4868595033745444353563646757765A5A664C74384B502D34704D2D46735754305F4E33674C6E744867754E646D62556B77494D6735784832612D463243315955374B636F714F7163542D4E753474506B747A5F6939597A356E317A6B4A615759656D323544446A6337474F4334587A5161785F5449756C45306857786A4F574D6E4A466D74563334593D',X'6741414141414272417371755438534756384E4769766773355A626934456C37776D6856583677575F586D486B67623077715A6B30556B466B696756545F74596C3734674D7636426B4B614B496C3937785232766A542D3176436763626B45776A305F6A4E2D4E37674A654D7231706135734E424359546336346B3663446D504A6A49596D7853417A753767774A6241513374445A336D4754576636614854387A6267356D4C5768466A59367743754238396A6D457467416471694572396F37744252496370504473744C534E66374F3061564132387654384C46737553704B6A6F62544379333278653343724C615F4B6F3348756D44504C5064734B6C546E5465375F4D326630554751424577764D5F4435317A4F466D69646A75547A30446B5944736859786732637667446433344D47394A7163566B624D46796E33367179497665756B506374506C32',NULL,NULL);
INSERT INTO "drawn_file" VALUES(17,2,'M02','M',2,'sample',0,X'6741414141414272417371752D526536376A4669654B3543777668336736306757536C57664A74744962647367415852597933555F51414F67637A446935433850703136787358336B6A793955385434434B7663527451486550394C7074782D4B63506E314B65796C665935537A2D63706235664E346F3D',X'674141414141427241737175714336487466704C792D6E5150726A337657562D6E343466376D5A384E2D34616858674E46595835696E6167316C4D66656E627142482D347A6A324E4A444F6C746D4A59426878326E586E4230613331396936316350796559334B374F45504759597A356841725F6F6C337962734972627041414645636B487A745642567756722D783462526A4579486F623272584173386A46347A49396F506B583677437939766663377579615235413D',X'67414141414142724173717539636C4E3833326B7264716F6A6B516A6F58307754474D3338302D51786134655831584A2D362D442D746656524C51344D67543959697469706A625041754132463568786D436C59556541744373665068696C73354B785A55565F583057324A2D584C4F484238302D3844786D44624E77314663704334634E42456B535430414334423467753242796E424B49616E526D793541453161687A5538494E71646A30566A596F7946573573595243434B5275314B59656B336E7032634931653031426C614876385F472D4B5657364E5F5F6F53636674466A6D6D4B6E66494F6C66665F4E656F6D6C4839306F444F5F47733355707A377461734D6F7272614C6B307065665A473157426F7864794E31574665563363436643714277382D7A626C42414A674751393730324B32496B2D50646E2D5859644C45636E71787834553274',NULL,NULL);
INSERT INTO "drawn_file" VALUES(18,2,'M03','M',3,'sample',0,X'6741414141414272417371756155584B4B3467426341726A32417A71774B7663456A74326734597477396D6C4E726A4D677635495A6567467A4253335A7772746A335952557A6E55527A446B336754422D68476458597365436A6B58425576744D5056737847624678694D6C3846796A545035727770733D',X'6741414141414272417371754C49703547646266644145387875356B4D5950584D4554394B6A4C696D466A414C396F4B70534F36554A6C35766C4D4D70395F356458445F655365684E487A354F4131704C5545386D4F3938636857626C535766514E6C4239706931486F5669306F516665494B4F5A6463376D45456567463753703667644E4948587152336B537A65385547446455656E6949564C715345647658366C6B6D426D2D765731383556396C4E3867684234453D',X'674141414141427241737175385A68686D75416E3461493864424B76755547584F657949646A4147686B6B6139766B6F45324E704D374B514F726255534D427867445F5F6B556B79734C384B5176457649746D3461424952497A6B324B587A5F7373503843695F545762644F7049317041446E4A75666F4D50382D744C3949537459416D4351725F62467A7554666B574B5362715F7536736C6F624E6C5262425F5949464D4B776A52646A3035786E437A726972645156526B6E5F7753526669574E526537555F51774A634D6934696A453458527230637739364567713939367879436C486B6E465938326A724A4F7A6D484167443134786D58725865417347523877484B39554D7A52626B30662D4575716778586C6B72466C694647456D685A457A576645516B585763754B554D4F2D5A46776F45447266676379476C4B725F786A564973414B574E3448',NULL,NULL);
INSERT INTO "drawn_file" VALUES(19,2,'M04','M',4,'reserve',0,X'67414141414142724173717567632D67706F6C37584C62304C6E6374685468456C443343764A667330444F6470624A784D706842474177766B32556363796B682D764536355A676341715F4A3337474A3548366365455A59454B4174367339656A34426B766870656F4A456F4F7A4B46494C48335455773D',X'6741414141414272417371752D516F744D474D57754C4B5F726874643047306678334D61546A2D706F2D3944527144357272574E454A525F4745536861552D622D4D596B4A5259354C35645961465745677A4B536D614650676566656C736A55787462696B61477A7A6F78315774546E63587170496874563037396C316C6B6369795845687A414C5A3567377449486F696E394C7A7131324B4D5F77334B76424F565A4273317374314D73544E7A6B7631644C6F4B76673D',X'674141414141427241737175325938354569324846546C6C664C516A3165704B6B472D4C4475377374633241745669423069494D443743797A306B674D6F49695F55565F2D5F6449575F625774316438507076586F7647306B726F6D65397A6B54636E415877366B5442335A4579554F7256486453506753413837323379564674754C705644594C6D6C6D7844466E6357314D564856643638326832575457597845765A71432D6D35766F6D4E43657364475856645351324F4D6D6C38747136544E3971314B4B46304833645765686979653853773537546B35556655356C6C303878494234365A7349506874697832464C614A64776F78756B6E6C355251536562324877522D5A4C6A612D78716153517057357975725A476653646F45544E696462524275574569536D48776E6F6F31555165384C4E515133723063465747463679392D585A786B44704A',NULL,NULL);
INSERT INTO "drawn_file" VALUES(20,2,'M05','M',5,'reserve',0,X'6741414141414272417371755744586565417762795777574E5445314E3148374A77426F3350526361337276615249785F6F6452676C517477413833315F714D463871367A4A6B464A58546573496168326D3431354B4E693769564362586E4830764E3951373246773755436D666744625554523833413D',X'6741414141414272417371756B4A5F616C324B69634F6F5541786358494C7A31555F62486E623933383161304670634B6F65464C68794A374B4F777043504A487274536446727149576A6954674D3256626E676D717953457A72537A336F324537325738657767384835787462644E426F535832473754557A67364F74584B6C63346B466E6559697049384F35325568415A645554546A41353875446159564771456654364B5049527858636635484239425061716C493D',X'6741414141414272417371754774643344716338727A55324E576E49723242525956727134636E4C66474E6D4C30414B64456D325764323356374C50774E514C3533495351675A4757364C77747A385473786B6179587074533747355543446241714E4433497277457071382D3646315634473051395A6E4A694948576744795F585349594F7235415258636B3141505564344A61614863516B68434A38483556306D7146776F42796665713063375A45747377543538357645746C38645F306E4E61514B3534487A534B716C5F4E727644694B54633735616D6C70384A7A5234795F7A4E494C4A374C56524A4A6A354E3068354E3159616E684C596D46646B324351674A7A7851514E47783030764D45354874376743557154473451485A4F6A58655642472D37753649443142473047586567453959486E3553464C553539564F42756667413675674E50',NULL,NULL);
INSERT INTO "drawn_file" VALUES(21,3,'K01','K',1,'sample',0,X'6741414141414272417371775F627457627A49517372635037653369306A61784575725A755A35667A303756716A4A56676442634D4350636C43423062664567533749416F682D70565A3231427A6A30714D557250357441764345415A4B65575F6A76706B574A5F395F636159597537775A4D785336303D',X'67414141414142724173717733347A5A6E577155386F734D686B733058313579455F6C746B527042355F44597675555234734D59586958484B32556946556133456A564F484235544D55474470616355616D4437794D5856735F317A326D67527453796D415A4A334C6853453976673464516C55365A6E4E683778574E334E356B6235624C3941395862555948786979734347637054594F455230354F41674B515868746D45786A423279784258766F743648374E6B303D',X'6741414141414272417371776236454479724C574A454258664D4263316D2D79675F3342456E6E6565484472634C7175695155614A684763532D337A6D65513563646A37522D5A59453757796B7347587632626B2D2D453166376F464462686A4162435136695A6B334176666867615158665F38476E7561643553466771426D686B43775679644B72624D7055664251464161554F302D774C705A67706C355F3762334274796E6E33395554366B6649576A6873526B347269324F46307A456E6F773730425331394F41335F72754D376F44787841334B747A2D4B7A2D354450614E71777464614230795653455861575F616F6B625454774962744347367558426E6E71757A4F4F4C4E672D694F5551446476664B61544148464A51464F6D6A43503037445443596464383864345730414E79692D4B5A666F7274743271446444704D793234655A58434846',NULL,NULL);
INSERT INTO "drawn_file" VALUES(22,3,'K02','K',2,'sample',0,X'674141414141427241737177596D4C58326F3664776F303149344C554A7463497179382D344552766F5A574F4B6969486E65533937616372384E39637A78676F7A75376B4D35614E4169433958366864517536493444675A747477494E4D48634F4D414F5A53767845524C43344B7733717A69494879673D',X'674141414141427241737177547941473171315958636B70374B73656C5F7850637576717A736937366339735F423833474E78674D31796F6634664E4E3969556931326235513967703868516E746F764E41535073466C75516F624355466C416650435F633739774B4D6965563735656F744F3131593066516631735F38725774585863316E5A662D4A7074437A777145675F4F54395A6B4F59314564674E5731496939555978566A7872356D4D6F6B394F73587963493D',X'674141414141427241737177417737337A2D6A3534316D49576F664356546C6449614D5562365555675F41634C566454787A346A3332716939365842354156307053414E337A515761706C6A4869553263645F77486F6A55316E4C4175793739626671757964494B61775F4F4D36347748724363674E3143436A6E517A4C724854766E4D556B554259724163496933424462425F635361663255734A5977724C6C6A426E766C33786463755735374164423872326F417652666B6C4D337352366D415A50494B4C7078734F574C5F48517A32556D385F4F6D49433079796935555979345153462D79324959725677384C36556D6B555437454968424B356F6270343678764F326F716A7A6658436469455F62454E4E71717142366E35694F6B5F45635735616A5672427546427257386F6C554C367247525F497573385645494D5956485A447144754E663833',NULL,NULL);
INSERT INTO "drawn_file" VALUES(23,3,'K03','K',3,'reserve',0,X'67414141414142724173717731586A5976645A736D495F5F334558324E6D44306D77466E325959334771564A7755324B667070464A5150634254624F5F4553344A7571623165724B554955584E617755336F32792D7037335734384643365F3348726C58357A494755695444476B78504947676C704D513D',X'674141414141427241737177447A575039417A4B386B4F6C646A59613147587879394478615664303636427331456E6979497463724B46513646324B6C77473743465246634D4171725A615A467A434D57776F355863774962697170364F4E3246754441665F526E55794B494C4954766C7A77617047724F544B6435354E5439356A316634794E414F6B7A6B6B4F344B5A696A5A3442526579627958614A426F774654705A49356C656954496B644169546165615349513D',X'6741414141414272417371775F77352D64762D444F73377363304A784B74484E6C354A7A6E336B664357494A33305A4B71756739614C685A68506A474556745A426C6D4A306776504E496B686A716737746A5863636737566B47545F2D684E47424F474A5A304465436A7063795F31664C4A386650494854764F436C724B746B345773674C3748336E714F2D7969696A7152426B3559354547454A6D374C3759557436394763527456445054487A4F4B326C4C63304336355F484B3075624C446D566B5A453963594D7063683859457738794A3734306F36505366634C5F3731356830343053714A726966634874664A47765768486273334E5A366A432D473574514E593650687248594664333952723134774E5F796E716249784F5659687652417056355757724E667139352D484934423250343865324D336D4C42576754387044624A33345231305549',NULL,NULL);
INSERT INTO "drawn_file" VALUES(24,3,'M01','M',1,'sample',0,X'67414141414142724173717746706F456844636F6E7864552D304D4745455353626E6F4441755574495F75553338764552556A7A324868543133353674455633623259574A72774C43716633567131565F73305A6749366C5369684F43746867596F485836696951694545416B52624E634B34547142343D',X'67414141414142724173717746734C55445F53424F6E48354B77627343783361423249363379744C4C5A4C6245746F707A635A43737961456C752D33576777685F64384F76374E344A70744D41787952574473333647344E524F79306B7476793349553649435763676A6979534942734443434E6C5663744A3030757075743977755970686B584D3659524862763030777053344439595A6B535378345452685A5A7836435F464139706C3165463277724741505172383D',X'67414141414142724173717752693655732D364C4A3331307A79414178375A4C795070536A496C3578554F516672756B73584D34547A467337555F6F4D5778744D326F30715471467A5A556831676D5A4D4A5F4C324E3933635676455641662D7A664B6F737649476E77523141354B394E786C695F355238796A6862385A2D6434716A535438394B2D425974504335476375304448317A64694E314F2D6C7164695041743959305668627652706D434C424A31484872327256786731547231525A782D4F71484B7369686661314A6A3242476E4C41556F436B415448476D436470364F4D43745F736F4B5261565F386C385F586836325A3334494F3946533048346E38726D7A4D6A4C4A4249366C79653776304A4C4F714F676C4570627448774B7739447A4E58744B33435837324C4B546853435348666A67336B2D6C46687133386D74796346562D45674D',NULL,NULL);
INSERT INTO "drawn_file" VALUES(25,3,'M02','M',2,'sample',0,X'67414141414142724173717773453443346E536B4376644A6475397232504D617533486B36695F524B3379414A713834446B544636547669516E397850534F675A5653764F6D4D557852782D57617346334A494D6A4372632D55692D4A6B646F72355335324F6F2D4F4E6B59683953674C50596A694C633D',X'6741414141414272417371776978674531392D43515A3350735254584C4D6838397A79492D61345F7A4C7368786C636C5230686D7464364C516172475746704C305A316870575F6161537968336838374E78534D6D7A30387A6D524A454B356A37354B3832494D41315751677751784468444E57484D5F326A4B4D31465F4F626C54546763796555584F336973444454753764326D7336342D6D3044636D79694346446B6F416F4E6A446F504859767A3436586E384C453D',X'6741414141414272417371776D426764595F34694D6879324B582D4352673245576A3235504A635F69596D474844624B467650477A354A756F6E4B6946637577567A3472436D5049656F4A39505A324F537532576B544F4F6B593455426B74386E3732614C56446C4941714565316F6956792D5A73727A58755F3854523855747245675138426D6159756C6264426755484B694C52775A313443647465302D725949382D7A465863637A546B37494867514358413331426D43767054716A573052324747726F67625866715A6237493655526552735248573566334F4454317450346E3945346F39737A5662745A495F2D2D473877584D656D73644E4A53544544776B6E347A63456C61346639734C394D6B30463739516766344F65586432645F2D31794D6E41584B546B317547494F454B693445764A4B6D5857347A326845427A4E6B4C65444E42486731',NULL,NULL);
INSERT INTO "drawn_file" VALUES(26,3,'M03','M',3,'reserve',0,X'674141414141427241737177535F4766684C4C39667130784C38355435305061697555502D66734544672D47635437795A4E466332357669306E314255787A493264615A67496A68705462455A30695A433575793630774D627768466764786149624567486C73344375537137686F38376264526762343D',X'6741414141414272417371774341373244316D4953413048635F5342554A676E71537055716B53676D384D5F79437A7665586B456A514865666A356A6F73712D386C5A4F2D345547555454575A463876723774364D2D66465567336F79424255483669504C517A484E796D556F3063496554797A56425755573544534D56496936346A745351744D33647179626F65582D7358796951315359553639433941573836796C57304C64324C38613959384A6D3673484158383D',X'67414141414142724173717757457555576F5757513568514557586D48425049446748736B646138654F42664B3272735A464238596A6E5A34386C5071437170503967597A744C6B2D493935704549784875724E354C463764503452644E6B5639736F6F2D54734132694756746E7356503263594B6F44766530705176482D35427675314A734E786B77776772586C69715239433973345357716B6478356D6334736866793039364F4C4A414F484866775A4244646E745275333379324B6E53567477617A5A39643448394A6A586E4D4954496861666C4678373078644C746F425F58426579554D325A735F5139375573536655376C714A7861684F6C32464F374D72454D4A612D56365652483167434C72467756425268394C6D754D796E455F4945596468366D6C4665686D6C75495830485032334E556D507933496A42566C305776396461747A674866',NULL,NULL);
INSERT INTO "drawn_file" VALUES(27,4,'K01','K',1,'sample',0,X'6741414141414272417371786D50796B756F6B3678365547484B5179466851746F5635575137422D6F7139554C6463785A783259393333534556755F6D3755703132655946356B443059324A39784E4F544D76595666314B324C463641515A504C367A3153796E512D724245596E7735336843374664733D',X'67414141414142724173717846577669644E394A66736C676B4649564675306534737634725842356D464B4256357573634235584E574E32726F54726D796175363967593434414F6A6B7A69594872747044734C44556652785759732D4E77313757516F616B786F426C71754C656B3972366D3648744D414D574D5370746A4A396A6263774F5A714B387A67394D515046533373524862434D4345366B69563051495266482D506662394D646871735642726C5F736F6B3D',X'6741414141414272417371786A63445838744845376B5A3763425F55793253484B4137314C585A6E535A636A70614F486C58327A334B55684352736C6254594F68424B4F655051347341636E367168476A616E493052363568706846555F47646D2D58524B455A475037716D50744C6E6E38384D6558474574734A355A4B6C654964506C533276785238457850485A6E474847677872444A4F514C6A63773449664E6F345366514D6B7A675178437456414B5A715151725867564D6A546550524C5433646F6A4B576533344565646963587450484E796A6748426F587769485654326E6E475675517A654A4C6B482D4C5A76346B7072337879562D755151577258375F54443378594C5F6D477466425447595630785A616F784E465861746F526B63526E384B5A714B3443456F3164567A6E49366938686B59356464614C717071596179742D664F55574E4E',NULL,NULL);
INSERT INTO "drawn_file" VALUES(28,4,'K02','K',2,'sample',0,X'67414141414142724173717861715630436141754C38652D534D6B376B4732306461357052384542516A43626B763952477444563036396F586F4E44567857586C566B7978357741536C4C39395A4D4F566D6456634D734E45626B76314747765A6E45746A6372536B5A4B35514D2D2D726B50556138733D',X'67414141414142724173717862586948736D6E496950394255587A546F6E50305A5F4668316E39592D653337425052764D6657335848306143356247456A685133724C487563766F6F335876566F464F695F46366E62756B5F524F4744446D357643666E45766F576D67556B353947634A7674594C77655270626D4C793931744D4B487248362D57647779794B685A484D527938474237656434507652375A4D6E41444B47366A713667694775674255647335576139343D',X'6741414141414272417371783670505161704A6F303531484F52467846725F752D4D34584C55726271474756687A37314846505749386C343252504B456D347469396533655455765A45527A466A50524A62674F48594E6F54304F56484E4456385F515277422D793836627A65785657505A4F66557A6A623478615A7030567566745753386F644B5F3833435F475F2D424C544E44456A676866547464714668414F62532D614B374369423852304E5F475649415344735A54462D39714E45426C744672394A45654677586C715863776472324B6C5246664955624F463847744B465030725A756B42765A6C34414F5A34664E7A785433476E65524D5566574D545548594E7864457869655373576950503837734736634279495458522D7A486176685F4E46454B6D416234462D796D70536646623830747250506136483366677855674238666454362D59',NULL,NULL);
INSERT INTO "drawn_file" VALUES(29,4,'K03','K',3,'reserve',0,X'6741414141414272417371787A34694155326942486974587259344E6E6C676D4B4B456951576271767A77394E6559753344413344685251303848535437554B797A312D514B594D4361344536465161424B45424E54756D633158515F48755F736B61335041687269694653456D4E317139447A4E5F303D',X'67414141414142724173717832636A51727246634A68573533642D316534546A61433438445135595857324C434B4B304B576F37726C7570763954434D7135424D4467736A6259724C674A6A62786B324A4866494742534F4734534E367633497A5F2D39776A6530447636785F596D61704F6B616C46465A396636586369627A62306E30507049487A61744833736E7451764A6A7A524742596E646B3970475552625465727A53525F73316945504F76725631796543383D',X'67414141414142724173717842572D66625F674C64663475784D5F753957777A527150496A74397448624D3845415264784A61514172725471424B6332385A2D55517A4354696D5964644A4B6C566E486B375462465F514E425748764C3168595157385038706A30655551784F5F734E4B32597548355937627A534C3250696F6B6F47417672746652317A794F47364B417430466968475065614531682D64344A35585A534479756149524D356961656643587776516C445259644D6B5F4B59594B4334636941386C63584A687A5F626847586437325578664F4F53524C55687132647A4D365578717962626B616634527050706C594E515754594B344936494E556C6A48532D48715035386B647762384C6B34345F6A6279466C59575045734A706747485673724231746753367168677175766D4C6E7641594149345F4C626266555658766E7849535233',NULL,NULL);
INSERT INTO "drawn_file" VALUES(30,4,'M01','M',1,'sample',0,X'6741414141414272417371784C42575656325857795073465A567056647737434B374E7876314D7A45394C467545475352434534325977545647705657754C474E6F49616A4B51614D4D2D4E553330564771573334594B3765794546305572765A426D47594437796658554A55676436694233384B59343D',X'6741414141414272417371784857774D327264354D313539566645746467595A3850707259506E72524C6275344E38696779397539354A5A42666E34414A514A5F6D6B4E557436366D61736F6F34373553786B3451544541424D4A344758513953487754462D505171716853515378524D3268686E34774A2D796E7146636A327138486A4E63383337543563725537514E56474C5271564966594658707172487832546A6F472D55793868307373456A653176393472553D',X'674141414141427241737178585830635F36386B3932523467436847706E397653677A395A6E4F73394C33437931466E67766B7841773835473653784B6B597665626D434E4E4B653279306F61693654764C61686E6D535235484D676E44546259532D70697A7064694C756D744230787A6F363150465362376C627830554542305134775A596C4A306E5265695332665567796F663077795F36715533536D7930396A4C314943363466332D7076487A394F6248704A71366E32553264376475414757724E4B2D48706E75527A3473366A464D744F33726C757A5A72614939354F4E7A763138706E53593549436B574F39476B4846675453583549766434732D706233775A2D506D39717271774455546862515931637847656A5959314D64716B414573414C335F4B4E4151424264497653786A4F2D66704944366F69394830526C687049582D3959446C51',NULL,NULL);
INSERT INTO "drawn_file" VALUES(31,4,'M02','M',2,'sample',0,X'6741414141414272417371783266755468534C2D6E4C4F324C6534455847504255336752794A33614F675070437859566F2D70746C3171356F5249536C75476C716B3137386B55494150444E556141346D707045616B2D496B52786768493055626E4464514567526475314E3561616B785559626C42513D',X'6741414141414272417371784243454D3937324A4B76586C4E70375F365F7A4446305163773474664C7575304C376B71436E57733349754E7A5169525045457A48572D654361594969467A6C5F64796B52714E726D6B47737A52556F784E746B32434A31424E364F675956763168326F31342D2D62513248774B6F5454673748337345774F6F4837764D756E77442D383750555152693039725A495039535150356E50306664374C7747314C726D5A49757462644863513D',X'6741414141414272417371786A4950594C6A43317A375351515876324A3746566C52506F456E7A53434E633663797A6E7631455762397069666C667A6A4641496A664A33394B7A676741546159574E792D485852675442686967666A41444B2D4D5F546F6166326A515A384A7470456A6D39326D764C627439643774453538386F4E6A74316232736D394C366741654375734B483667584E566E325950453677756C667366394E45725041567149326B4F3338695937515471766E7A536A3051494C476668514678306A5947684B57464467376B73536B53527235333446724578554A354545546C6341577676525663376F5239346E35674468414A695F2D43444A30425833694569364C53374938334C4863334544697A4C696651664D34475861574A70443655746C4A4F61557575332D612D6E43494E4773545755656A4234727744695F50586941344D',NULL,NULL);
INSERT INTO "drawn_file" VALUES(32,4,'M03','M',3,'reserve',0,X'67414141414142724173717871614E44376E79326F4D78694F37324749515F654D7A366B3061486838646E756D416B654A3644317946525A5070346D4F442D57327152746A2D6A7771715176385633303436464B6C6A484530695F43774545664271756C4A7932644E5F347A486577506E46413736586F3D',X'674141414141427241737178785046566C74464C78636F306C765A61774D584C6D346562334950423956384E3578336B64553458493347664E4F70535F6B4362485A5057346E7938313479594C53393753715567793138383537305934484537436C4C515079733073314B762D6A4C57315838536341722D544E5F674F394E6D34706E685449655F775044423061415675346F533262474630323770796E35516459616F4751704F3330455275697954624B56657251593D',X'67414141414142724173717852677730444246314155304E686A6369516D724B6E744155365773572D33614F6F58757A725F49704D573336703671664B4C763869385F6A757A63495A4E39464A786E3162734C5F6F6D332D6557714F304A6F504C4D5244525434346278317877566966306E565A356570457331586A33764A646F556F44766C5976713175666169616375637542694F3067474137377577434D4A31794C35654A6351526F4E593932746F716B3378774A4572534C4A6E73773134623833685032547277534B79576E6C7362375636546941384F3863505A6D49647776535231716D516A73524371744254382D6C4351742D582D2D7A6943627A77514A5A34324259624E4F73746A7255725A344A4E646F64386142323962566F48785248423056436E447856536B365334615A49687A616241324D625673343930715F6E683349516E4E626D',NULL,NULL);
CREATE TABLE estimate (
	id INTEGER NOT NULL, 
	audit_id INTEGER NOT NULL, 
	unit_audit_id INTEGER, 
	position INTEGER NOT NULL, 
	stratum VARCHAR NOT NULL, 
	weighted FLOAT, 
	low FLOAT, 
	high FLOAT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(audit_id) REFERENCES audit (id), 
	FOREIGN KEY(unit_audit_id) REFERENCES unit_audit (id), 
	UNIQUE (audit_id, unit_audit_id, position, stratum)
);
INSERT INTO "estimate" VALUES(1,1,1,0,'',8.33333333333333285946e+01,50.0,9.16666666666666714053e+01);
INSERT INTO "estimate" VALUES(2,1,1,1,'',1.66666666666666642981e+01,8.33333333333333214909e+00,50.0);
INSERT INTO "estimate" VALUES(3,1,1,2,'',100.0,6.46446609406726224733e+01,100.0);
INSERT INTO "estimate" VALUES(4,1,1,3,'',0.0,0.0,3.53553390593273775266e+01);
INSERT INTO "estimate" VALUES(5,1,1,5,'',100.0,6.46446609406726224733e+01,100.0);
INSERT INTO "estimate" VALUES(6,1,1,6,'',0.0,0.0,3.53553390593273775266e+01);
INSERT INTO "estimate" VALUES(7,1,1,8,'',0.0,0.0,3.53553390593273775266e+01);
INSERT INTO "estimate" VALUES(8,1,1,9,'',100.0,6.46446609406726224733e+01,100.0);
INSERT INTO "estimate" VALUES(9,1,1,10,'',0.0,0.0,3.53553390593273775266e+01);
INSERT INTO "estimate" VALUES(10,1,1,11,'',100.0,6.46446609406726224733e+01,100.0);
INSERT INTO "estimate" VALUES(11,1,1,12,'',0.0,0.0,3.53553390593273775266e+01);
INSERT INTO "estimate" VALUES(12,1,1,13,'',0.0,0.0,3.53553390593273775266e+01);
INSERT INTO "estimate" VALUES(13,1,1,14,'',100.0,6.46446609406726224733e+01,100.0);
INSERT INTO "estimate" VALUES(14,1,1,15,'',100.0,6.46446609406726224733e+01,100.0);
INSERT INTO "estimate" VALUES(15,1,1,16,'',1.66666666666666642981e+01,8.33333333333333214909e+00,50.0);
INSERT INTO "estimate" VALUES(16,1,1,17,'',6.66666666666666571936e+01,3.33333333333333285968e+01,8.33333333333333428107e+01);
INSERT INTO "estimate" VALUES(17,1,2,0,'',6.66666666666666571936e+01,3.33333333333333285968e+01,8.33333333333333428107e+01);
INSERT INTO "estimate" VALUES(18,1,2,1,'',3.33333333333333285968e+01,1.66666666666666642981e+01,6.66666666666666571936e+01);
INSERT INTO "estimate" VALUES(19,1,2,2,'',100.0,6.46446609406726224733e+01,100.0);
INSERT INTO "estimate" VALUES(20,1,2,3,'',0.0,0.0,3.53553390593273775266e+01);
INSERT INTO "estimate" VALUES(21,1,2,5,'',100.0,6.46446609406726224733e+01,100.0);
INSERT INTO "estimate" VALUES(22,1,2,6,'',0.0,0.0,3.53553390593273775266e+01);
INSERT INTO "estimate" VALUES(23,1,2,8,'',0.0,0.0,3.53553390593273775266e+01);
INSERT INTO "estimate" VALUES(24,1,2,9,'',100.0,6.46446609406726224733e+01,100.0);
INSERT INTO "estimate" VALUES(25,1,2,10,'',0.0,0.0,3.53553390593273775266e+01);
INSERT INTO "estimate" VALUES(26,1,2,11,'',100.0,6.46446609406726224733e+01,100.0);
INSERT INTO "estimate" VALUES(27,1,2,12,'',0.0,0.0,3.53553390593273775266e+01);
INSERT INTO "estimate" VALUES(28,1,2,13,'',0.0,0.0,3.53553390593273775266e+01);
INSERT INTO "estimate" VALUES(29,1,2,14,'',100.0,6.46446609406726224733e+01,100.0);
INSERT INTO "estimate" VALUES(30,1,2,15,'',100.0,6.46446609406726224733e+01,100.0);
INSERT INTO "estimate" VALUES(31,1,2,16,'',1.66666666666666642981e+01,8.33333333333333214909e+00,50.0);
INSERT INTO "estimate" VALUES(32,1,2,17,'',8.33333333333333285946e+01,50.0,9.16666666666666714053e+01);
INSERT INTO "estimate" VALUES(33,1,NULL,0,'',7.49999999999999857882e+01,5.41666666666666642973e+01,87.5);
INSERT INTO "estimate" VALUES(34,1,NULL,0,'K',8.33333333333333285946e+01,50.0,9.16666666666666714053e+01);
INSERT INTO "estimate" VALUES(35,1,NULL,0,'M',6.66666666666666571936e+01,3.33333333333333285968e+01,8.33333333333333428107e+01);
INSERT INTO "estimate" VALUES(36,1,NULL,1,'',25.0,12.5,4.58333333333333285946e+01);
INSERT INTO "estimate" VALUES(37,1,NULL,1,'K',1.66666666666666642981e+01,8.33333333333333214909e+00,50.0);
INSERT INTO "estimate" VALUES(38,1,NULL,1,'M',3.33333333333333285968e+01,1.66666666666666642981e+01,6.66666666666666571936e+01);
INSERT INTO "estimate" VALUES(39,1,NULL,2,'',100.0,75.0,100.0);
INSERT INTO "estimate" VALUES(40,1,NULL,2,'K',100.0,6.46446609406726224733e+01,100.0);
INSERT INTO "estimate" VALUES(41,1,NULL,2,'M',100.0,6.46446609406726224733e+01,100.0);
INSERT INTO "estimate" VALUES(42,1,NULL,3,'',0.0,0.0,25.0);
INSERT INTO "estimate" VALUES(43,1,NULL,3,'K',0.0,0.0,3.53553390593273775266e+01);
INSERT INTO "estimate" VALUES(44,1,NULL,3,'M',0.0,0.0,3.53553390593273775266e+01);
INSERT INTO "estimate" VALUES(45,1,NULL,5,'',100.0,75.0,100.0);
INSERT INTO "estimate" VALUES(46,1,NULL,5,'K',100.0,6.46446609406726224733e+01,100.0);
INSERT INTO "estimate" VALUES(47,1,NULL,5,'M',100.0,6.46446609406726224733e+01,100.0);
INSERT INTO "estimate" VALUES(48,1,NULL,6,'',0.0,0.0,25.0);
INSERT INTO "estimate" VALUES(49,1,NULL,6,'K',0.0,0.0,3.53553390593273775266e+01);
INSERT INTO "estimate" VALUES(50,1,NULL,6,'M',0.0,0.0,3.53553390593273775266e+01);
INSERT INTO "estimate" VALUES(51,1,NULL,8,'',0.0,0.0,25.0);
INSERT INTO "estimate" VALUES(52,1,NULL,8,'K',0.0,0.0,3.53553390593273775266e+01);
INSERT INTO "estimate" VALUES(53,1,NULL,8,'M',0.0,0.0,3.53553390593273775266e+01);
INSERT INTO "estimate" VALUES(54,1,NULL,9,'',100.0,75.0,100.0);
INSERT INTO "estimate" VALUES(55,1,NULL,9,'K',100.0,6.46446609406726224733e+01,100.0);
INSERT INTO "estimate" VALUES(56,1,NULL,9,'M',100.0,6.46446609406726224733e+01,100.0);
INSERT INTO "estimate" VALUES(57,1,NULL,10,'',0.0,0.0,25.0);
INSERT INTO "estimate" VALUES(58,1,NULL,10,'K',0.0,0.0,3.53553390593273775266e+01);
INSERT INTO "estimate" VALUES(59,1,NULL,10,'M',0.0,0.0,3.53553390593273775266e+01);
INSERT INTO "estimate" VALUES(60,1,NULL,11,'',100.0,75.0,100.0);
INSERT INTO "estimate" VALUES(61,1,NULL,11,'K',100.0,6.46446609406726224733e+01,100.0);
INSERT INTO "estimate" VALUES(62,1,NULL,11,'M',100.0,6.46446609406726224733e+01,100.0);
INSERT INTO "estimate" VALUES(63,1,NULL,12,'',0.0,0.0,25.0);
INSERT INTO "estimate" VALUES(64,1,NULL,12,'K',0.0,0.0,3.53553390593273775266e+01);
INSERT INTO "estimate" VALUES(65,1,NULL,12,'M',0.0,0.0,3.53553390593273775266e+01);
INSERT INTO "estimate" VALUES(66,1,NULL,13,'',0.0,0.0,25.0);
INSERT INTO "estimate" VALUES(67,1,NULL,13,'K',0.0,0.0,3.53553390593273775266e+01);
INSERT INTO "estimate" VALUES(68,1,NULL,13,'M',0.0,0.0,3.53553390593273775266e+01);
INSERT INTO "estimate" VALUES(69,1,NULL,14,'',100.0,75.0,100.0);
INSERT INTO "estimate" VALUES(70,1,NULL,14,'K',100.0,6.46446609406726224733e+01,100.0);
INSERT INTO "estimate" VALUES(71,1,NULL,14,'M',100.0,6.46446609406726224733e+01,100.0);
INSERT INTO "estimate" VALUES(72,1,NULL,15,'',100.0,75.0,100.0);
INSERT INTO "estimate" VALUES(73,1,NULL,15,'K',100.0,6.46446609406726224733e+01,100.0);
INSERT INTO "estimate" VALUES(74,1,NULL,15,'M',100.0,6.46446609406726224733e+01,100.0);
INSERT INTO "estimate" VALUES(75,1,NULL,16,'',1.66666666666666642981e+01,8.33333333333333214909e+00,37.9125813066366);
INSERT INTO "estimate" VALUES(76,1,NULL,16,'K',3.33333333333333285968e+01,1.66666666666666642981e+01,6.66666666666666571936e+01);
INSERT INTO "estimate" VALUES(77,1,NULL,16,'M',0.0,0.0,3.53553390593273775266e+01);
INSERT INTO "estimate" VALUES(78,1,NULL,17,'',7.49999999999999857882e+01,5.41666666666666642973e+01,87.5);
INSERT INTO "estimate" VALUES(79,1,NULL,17,'K',100.0,6.46446609406726224733e+01,100.0);
INSERT INTO "estimate" VALUES(80,1,NULL,17,'M',50.0,25.0,75.0);
INSERT INTO "estimate" VALUES(81,2,3,0,'',100.0,50.0,100.0);
INSERT INTO "estimate" VALUES(82,2,3,1,'',25.0,8.33333333333333214909e+00,6.66666666666666571936e+01);
INSERT INTO "estimate" VALUES(83,2,3,2,'',25.0,8.33333333333333214909e+00,6.66666666666666571936e+01);
INSERT INTO "estimate" VALUES(84,2,4,0,'',100.0,50.0,100.0);
INSERT INTO "estimate" VALUES(85,2,4,1,'',25.0,8.33333333333333214909e+00,6.66666666666666571936e+01);
INSERT INTO "estimate" VALUES(86,2,4,2,'',25.0,8.33333333333333214909e+00,6.66666666666666571936e+01);
INSERT INTO "estimate" VALUES(87,2,NULL,0,'',100.0,6.66666666666666571936e+01,100.0);
INSERT INTO "estimate" VALUES(88,2,NULL,0,'K',100.0,50.0,100.0);
INSERT INTO "estimate" VALUES(89,2,NULL,0,'M',100.0,50.0,100.0);
INSERT INTO "estimate" VALUES(90,2,NULL,1,'',25.0,8.33333333333333214909e+00,5.83333333333333357026e+01);
INSERT INTO "estimate" VALUES(91,2,NULL,1,'K',50.0,1.66666666666666642981e+01,8.33333333333333428107e+01);
INSERT INTO "estimate" VALUES(92,2,NULL,1,'M',0.0,0.0,50.0);
INSERT INTO "estimate" VALUES(93,2,NULL,2,'',25.0,8.33333333333333214909e+00,5.83333333333333357026e+01);
INSERT INTO "estimate" VALUES(94,2,NULL,2,'K',50.0,1.66666666666666642981e+01,8.33333333333333428107e+01);
INSERT INTO "estimate" VALUES(95,2,NULL,2,'M',0.0,0.0,50.0);
CREATE TABLE event (
	id INTEGER NOT NULL, 
	audit_id INTEGER, 
	unit_audit_id INTEGER, 
	day DATE NOT NULL, 
	at DATETIME NOT NULL, 
	who VARCHAR NOT NULL, 
	what VARCHAR NOT NULL, 
	from_stage VARCHAR, 
	to_stage VARCHAR, 
	reason VARCHAR, 
	evidence JSON NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(audit_id) REFERENCES audit (id), 
	FOREIGN KEY(unit_audit_id) REFERENCES unit_audit (id)
);
INSERT INTO "event" VALUES(1,1,1,'2024-03-18','2024-03-18 11:00:00.000000','ao','laid_out',NULL,'planning',NULL,'{"opening_meeting": "2024-04-08"}');
INSERT INTO "event" VALUES(2,1,2,'2024-03-18','2024-03-18 11:00:00.000000','ao','laid_out',NULL,'planning',NULL,'{"opening_meeting": "2024-04-08"}');
INSERT INTO "event" VALUES(3,1,1,'2024-04-08','2024-04-08 10:00:00.000000','ao','meeting_held',NULL,NULL,NULL,'{"kind": "opening", "participants": ["Verksamhetschef"]}');
INSERT INTO "event" VALUES(4,1,2,'2024-04-08','2024-04-08 10:00:00.000000','ao','meeting_held',NULL,NULL,NULL,'{"kind": "opening", "participants": ["Verksamhetschef"]}');
INSERT INTO "event" VALUES(5,1,1,'2024-04-08','2024-04-08 10:00:00.000000','arshjul','stage_changed','planning','sampling',NULL,'{"commitment": "fe7416afd975eada4e11c7e0742d7590875468e6047e438175bb94242ca15256", "fixed_seed": false}');
INSERT INTO "event" VALUES(6,1,2,'2024-04-08','2024-04-08 10:00:00.000000','arshjul','stage_changed','planning','sampling',NULL,'{"commitment": "915d58e71230dba18ae13c888b5f28026fc85de001bf4367d169947241ddd182", "fixed_seed": false}');
INSERT INTO "event" VALUES(7,1,1,'2024-04-11','2024-04-11 10:00:00.000000','chef.tallunda','handed_in',NULL,NULL,NULL,'{"kind": "frame", "hand_in": 1, "sha256": "4f6e2ffc9cd83374744c28602f6bbd65b2185853fd4e8339342a01684f9143ff", "verdict": "accepted", "rows": 12, "failed": {}}');
INSERT INTO "event" VALUES(8,1,2,'2024-04-11','2024-04-11 10:00:00.000000','gm','handed_in',NULL,NULL,NULL,'{"kind": "frame", "hand_in": 2, "sha256": "1ccf2bd911ad02c3605c2301057d04fa03b49f713b1947a8b11d115196edfed3", "verdict": "accepted", "rows": 12, "failed": {}}');
INSERT INTO "event" VALUES(9,1,1,'2024-04-12','2024-04-12 10:00:00.000000','arshjul','stage_changed','sampling','file_review',NULL,'{"frame_hash": "f7e7b847284a65029db94ebdead55be4aa900fc41f4c8edf85535742236e642c", "frame_sizes": {"K": 6, "M": 6}, "seed": "KS 2024/17|2024|e8fa9a89de3d982edd6b78c7e53a56374255be112b9de06fcd4b1c830142241f", "commitment": "fe7416afd975eada4e11c7e0742d7590875468e6047e438175bb94242ca15256", "nonce": "e8fa9a89de3d982edd6b78c7e53a56374255be112b9de06fcd4b1c830142241f", "files": 10, "passed_over": 0}');
INSERT INTO "event" VALUES(10,1,2,'2024-04-12','2024-04-12 10:00:00.000000','arshjul','stage_changed','sampling','file_review',NULL,'{"frame_hash": "e616be432552b23ad49e0ec4ccf19d458e7bca831cdb2324883ed11faa1db246", "frame_sizes": {"K": 6, "M": 6}, "seed": "KS 2024/17|2024|cd5ff76e5c4569c6d44a25f2b3c1acf666b8244576e65e8f27ae77edee0e3773", "commitment": "915d58e71230dba18ae13c888b5f28026fc85de001bf4367d169947241ddd182", "nonce": "cd5ff76e5c4569c6d44a25f2b3c1acf666b8244576e65e8f27ae77edee0e3773", "files": 10, "passed_over": 0}');
INSERT INTO "event" VALUES(11,1,1,'2024-05-06','2024-05-06 10:00:00.000000','ao','handed_in',NULL,NULL,NULL,'{"kind": "review", "hand_in": 3, "sha256": "25d01696ae9439489f75099196e7881bccc950ceefffe5e7248761cd078eabbb", "verdict": "accepted", "rows": 6, "failed": {}}');
INSERT INTO "event" VALUES(12,1,2,'2024-05-06','2024-05-06 10:00:00.000000','ao','handed_in',NULL,NULL,NULL,'{"kind": "review", "hand_in": 4, "sha256": "6d942c2b5cca3a32bb3e89ba9cdb9421bb16a59dac10394cab1e8cec0e919961", "verdict": "accepted", "rows": 6, "failed": {}}');
INSERT INTO "event" VALUES(13,1,1,'2024-05-06','2024-05-06 10:00:00.000000','arshjul','findings_suggested',NULL,NULL,NULL,'{"questions": ["dokumentation"]}');
INSERT INTO "event" VALUES(14,1,1,'2024-05-06','2024-05-06 10:00:00.000000','arshjul','stage_changed','file_review','dialogue',NULL,'{"files": 6, "compared": 0, "agree": 0}');
INSERT INTO "event" VALUES(15,1,1,'2024-05-06','2024-05-06 10:00:00.000000','arshjul','meeting_planned',NULL,NULL,NULL,'{"kind": "dialogue", "on": "2024-05-14"}');
INSERT INTO "event" VALUES(16,1,2,'2024-05-06','2024-05-06 10:00:00.000000','arshjul','findings_suggested',NULL,NULL,NULL,'{"questions": ["dokumentation"]}');
INSERT INTO "event" VALUES(17,1,2,'2024-05-06','2024-05-06 10:00:00.000000','arshjul','stage_changed','file_review','dialogue',NULL,'{"files": 6, "compared": 0, "agree": 0}');
INSERT INTO "event" VALUES(18,1,2,'2024-05-06','2024-05-06 10:00:00.000000','arshjul','meeting_planned',NULL,NULL,NULL,'{"kind": "dialogue", "on": "2024-05-14"}');
INSERT INTO "event" VALUES(19,1,1,'2024-05-07','2024-05-07 10:00:00.000000','ao','finding_recorded',NULL,NULL,NULL,'{"number": 1, "kind": "strength", "questions": ["samtal"]}');
INSERT INTO "event" VALUES(20,1,1,'2024-05-07','2024-05-07 10:00:00.000000','ao','finding_recorded',NULL,NULL,NULL,'{"number": 2, "kind": "development", "questions": ["dokumentation"]}');
INSERT INTO "event" VALUES(21,1,2,'2024-05-07','2024-05-07 10:00:00.000000','ao','finding_recorded',NULL,NULL,NULL,'{"number": 1, "kind": "strength", "questions": ["samtal"]}');
INSERT INTO "event" VALUES(22,1,2,'2024-05-07','2024-05-07 10:00:00.000000','ao','finding_recorded',NULL,NULL,NULL,'{"number": 2, "kind": "development", "questions": ["dokumentation"]}');
INSERT INTO "event" VALUES(23,1,1,'2024-05-07','2024-05-07 10:00:00.000000','ao','finding_recorded',NULL,NULL,NULL,'{"number": 3, "kind": "development", "questions": []}');
INSERT INTO "event" VALUES(24,1,2,'2024-05-07','2024-05-07 10:00:00.000000','ao','finding_recorded',NULL,NULL,NULL,'{"number": 3, "kind": "development", "questions": ["plan"]}');
INSERT INTO "event" VALUES(25,1,1,'2024-05-07','2024-05-07 10:00:00.000000','ao','findings_settled',NULL,NULL,NULL,'{"findings": 3, "candidates_left": 0}');
INSERT INTO "event" VALUES(26,1,2,'2024-05-07','2024-05-07 10:00:00.000000','ao','findings_settled',NULL,NULL,NULL,'{"findings": 3, "candidates_left": 0}');
INSERT INTO "event" VALUES(27,1,1,'2024-05-14','2024-05-14 10:00:00.000000','ao','meeting_held',NULL,NULL,NULL,'{"kind": "dialogue", "participants": ["Verksamhetschef", "Enhetschef"]}');
INSERT INTO "event" VALUES(28,1,1,'2024-05-14','2024-05-14 10:00:00.000000','ao','minutes_written',NULL,NULL,NULL,'{"length": 44}');
INSERT INTO "event" VALUES(29,1,1,'2024-05-14','2024-05-14 10:00:00.000000','ao','finding_answered',NULL,NULL,NULL,'{"number": 1, "response": "agreed"}');
INSERT INTO "event" VALUES(30,1,1,'2024-05-14','2024-05-14 10:00:00.000000','ao','finding_answered',NULL,NULL,NULL,'{"number": 2, "response": "agreed"}');
INSERT INTO "event" VALUES(31,1,1,'2024-05-14','2024-05-14 10:00:00.000000','ao','finding_answered',NULL,NULL,NULL,'{"number": 3, "response": "agreed"}');
INSERT INTO "event" VALUES(32,1,1,'2024-05-16','2024-05-16 10:00:00.000000','ao','minutes_confirmed',NULL,NULL,NULL,'{"side": "inspectors"}');
INSERT INTO "event" VALUES(33,1,1,'2024-05-16','2024-05-16 10:00:00.000000','chef.tallunda','minutes_confirmed',NULL,NULL,NULL,'{"side": "unit"}');
INSERT INTO "event" VALUES(34,1,2,'2024-05-14','2024-05-14 10:00:00.000000','ao','meeting_held',NULL,NULL,NULL,'{"kind": "dialogue", "participants": ["Verksamhetschef", "Enhetschef"]}');
INSERT INTO "event" VALUES(35,1,2,'2024-05-14','2024-05-14 10:00:00.000000','ao','minutes_written',NULL,NULL,NULL,'{"length": 44}');
INSERT INTO "event" VALUES(36,1,2,'2024-05-14','2024-05-14 10:00:00.000000','ao','finding_answered',NULL,NULL,NULL,'{"number": 1, "response": "agreed"}');
INSERT INTO "event" VALUES(37,1,2,'2024-05-14','2024-05-14 10:00:00.000000','ao','finding_answered',NULL,NULL,NULL,'{"number": 2, "response": "agreed"}');
INSERT INTO "event" VALUES(38,1,2,'2024-05-14','2024-05-14 10:00:00.000000','ao','finding_answered',NULL,NULL,NULL,'{"number": 3, "response": "agreed"}');
INSERT INTO "event" VALUES(39,1,2,'2024-05-16','2024-05-16 10:00:00.000000','ao','minutes_confirmed',NULL,NULL,NULL,'{"side": "inspectors"}');
INSERT INTO "event" VALUES(40,1,2,'2024-05-16','2024-05-16 10:00:00.000000','gm','minutes_confirmed',NULL,NULL,NULL,'{"side": "unit"}');
INSERT INTO "event" VALUES(41,1,1,'2024-05-16','2024-05-16 10:00:00.000000','arshjul','stage_changed','dialogue','feedback',NULL,'{"agreed": 3}');
INSERT INTO "event" VALUES(42,1,2,'2024-05-16','2024-05-16 10:00:00.000000','arshjul','stage_changed','dialogue','feedback',NULL,'{"agreed": 3}');
INSERT INTO "event" VALUES(43,1,1,'2024-05-28','2024-05-28 10:00:00.000000','arshjul','feedback_delivered',NULL,NULL,NULL,'{"version": 1, "sha256": "76f2d37ad44826949b9a7aab9274ed0f3954737de661196fafa45ad650c178d6"}');
INSERT INTO "event" VALUES(44,1,2,'2024-05-28','2024-05-28 10:00:00.000000','arshjul','feedback_delivered',NULL,NULL,NULL,'{"version": 1, "sha256": "398f9c4fc744ccbeaeaf22eafb8d17d111954a5f75b38de8a96cdc36b26b64d6"}');
INSERT INTO "event" VALUES(45,1,1,'2024-05-30','2024-05-30 10:00:00.000000','chef.tallunda','feedback_acknowledged',NULL,NULL,NULL,'{"version": 1}');
INSERT INTO "event" VALUES(46,1,2,'2024-05-30','2024-05-30 10:00:00.000000','gm','feedback_acknowledged',NULL,NULL,NULL,'{"version": 1}');
INSERT INTO "event" VALUES(47,1,1,'2024-05-30','2024-05-30 10:00:00.000000','arshjul','stage_changed','feedback','action_plan',NULL,'{"version": 1, "sha256": "76f2d37ad44826949b9a7aab9274ed0f3954737de661196fafa45ad650c178d6", "recipients": ["chef.tallunda"], "acknowledged_by": "chef.tallunda"}');
INSERT INTO "event" VALUES(48,1,2,'2024-05-30','2024-05-30 10:00:00.000000','arshjul','stage_changed','feedback','action_plan',NULL,'{"version": 1, "sha256": "398f9c4fc744ccbeaeaf22eafb8d17d111954a5f75b38de8a96cdc36b26b64d6", "recipients": ["gm"], "acknowledged_by": "gm"}');
INSERT INTO "event" VALUES(49,1,1,'2024-06-14','2024-06-14 10:00:00.000000','chef.tallunda','handed_in',NULL,NULL,NULL,'{"kind": "action-plan", "hand_in": 5, "sha256": "388fb40a2b5ec43f258e4efe475e70b752476083fa5a3f9d127f1045bbb6c03b", "verdict": "accepted", "rows": 2, "failed": {}}');
INSERT INTO "event" VALUES(50,1,1,'2024-06-17','2024-06-17 10:00:00.000000','ao','plan_accepted',NULL,NULL,NULL,'{"actions": 2}');
INSERT INTO "event" VALUES(51,1,2,'2024-06-14','2024-06-14 10:00:00.000000','gm','handed_in',NULL,NULL,NULL,'{"kind": "action-plan", "hand_in": 6, "sha256": "b51de32b427b2c0863dcc6627e5f84b66b8cec4826d09fdc6f1a47766149384d", "verdict": "accepted", "rows": 2, "failed": {}}');
INSERT INTO "event" VALUES(52,1,2,'2024-06-17','2024-06-17 10:00:00.000000','ao','plan_accepted',NULL,NULL,NULL,'{"actions": 2}');
INSERT INTO "event" VALUES(53,1,1,'2024-09-02','2024-09-02 10:00:00.000000','chef.tallunda','extension_asked',NULL,NULL,'Ny chef','{"deadline": "action", "action": 1, "until": "2024-12-13"}');
INSERT INTO "event" VALUES(54,1,1,'2024-09-03','2024-09-03 10:00:00.000000','ao','extension_decided',NULL,NULL,NULL,'{"deadline": "action", "action": 1, "granted": true, "due": "2024-12-13"}');
INSERT INTO "event" VALUES(55,1,2,'2024-09-02','2024-09-02 10:00:00.000000','gm','extension_asked',NULL,NULL,'Tiden räcker inte','{"deadline": "action", "action": 2, "until": "2025-02-14"}');
INSERT INTO "event" VALUES(56,1,2,'2024-09-04','2024-09-04 10:00:00.000000','ao','extension_decided',NULL,NULL,NULL,'{"deadline": "action", "action": 2, "granted": false, "due": "2024-11-15"}');
INSERT INTO "event" VALUES(57,1,1,'2024-10-01','2024-10-01 10:00:00.000000','chef.tallunda','handed_in',NULL,NULL,NULL,'{"kind": "progress", "hand_in": 7, "sha256": "698a6d4610737545ecc051a68ecb97569757a7c9cebca0f8c16f10ec2d054924", "verdict": "accepted", "rows": 2, "failed": {}}');
INSERT INTO "event" VALUES(58,1,2,'2024-10-01','2024-10-01 10:00:00.000000','gm','handed_in',NULL,NULL,NULL,'{"kind": "progress", "hand_in": 8, "sha256": "086b00e5562b8f4739b960df3544359d7bacab902fbd39ef031356517d162aa6", "verdict": "accepted", "rows": 2, "failed": {}}');
INSERT INTO "event" VALUES(59,2,3,'2025-01-02','2025-01-02 11:00:00.000000','arshjul','laid_out',NULL,'planning',NULL,'{"opening_meeting": "2025-01-10"}');
INSERT INTO "event" VALUES(60,1,1,'2025-01-02','2025-01-02 11:00:00.000000','arshjul','stage_changed','action_plan','follow_up',NULL,'{"follow_up": "mini-2024-igen", "at": "tallunda", "merged": false, "open_actions": [2]}');
INSERT INTO "event" VALUES(61,2,4,'2025-01-02','2025-01-02 11:00:00.000000','arshjul','laid_out',NULL,'planning',NULL,'{"opening_meeting": "2025-01-10"}');
INSERT INTO "event" VALUES(62,1,2,'2025-01-02','2025-01-02 11:00:00.000000','arshjul','stage_changed','action_plan','follow_up',NULL,'{"follow_up": "mini-2024-igen", "at": "mosslida", "merged": false, "open_actions": []}');
INSERT INTO "event" VALUES(63,2,3,'2025-01-02','2025-01-02 11:00:00.000000','arshjul','invited',NULL,NULL,NULL,'{"opening_meeting": "2025-01-10"}');
INSERT INTO "event" VALUES(64,2,4,'2025-01-02','2025-01-02 11:00:00.000000','arshjul','invited',NULL,NULL,NULL,'{"opening_meeting": "2025-01-10"}');
INSERT INTO "event" VALUES(65,1,NULL,'2025-01-02','2025-01-02 11:00:00.000000','arshjul','reminded',NULL,NULL,NULL,'{"deadline": "report_published", "cause": "2024", "step": 125, "to": ["owner", "inspectors_head"]}');
INSERT INTO "event" VALUES(66,1,NULL,'2025-01-02','2025-01-02 11:00:00.000000','arshjul','reminded',NULL,NULL,NULL,'{"deadline": "conference_held", "cause": "2024", "step": 75, "to": ["owner", "inspectors_head"]}');
INSERT INTO "event" VALUES(67,1,1,'2025-01-02','2025-01-02 11:00:00.000000','arshjul','reminded',NULL,NULL,NULL,'{"deadline": "action", "cause": "action 2", "step": 25, "to": ["owner"]}');
INSERT INTO "event" VALUES(68,2,3,'2025-01-10','2025-01-10 11:00:00.000000','ao','meeting_held',NULL,NULL,NULL,'{"kind": "opening", "participants": ["Enhetschef"]}');
INSERT INTO "event" VALUES(69,2,4,'2025-01-10','2025-01-10 11:00:00.000000','ao','meeting_held',NULL,NULL,NULL,'{"kind": "opening", "participants": ["Enhetschef"]}');
INSERT INTO "event" VALUES(70,2,3,'2025-01-10','2025-01-10 11:00:00.000000','arshjul','stage_changed','planning','sampling',NULL,'{"commitment": "ec59899677c8d4865eb682b5d738259ba003e4f8f2c7041a7dcc491ebd3f76f8", "fixed_seed": false}');
INSERT INTO "event" VALUES(71,2,4,'2025-01-10','2025-01-10 11:00:00.000000','arshjul','stage_changed','planning','sampling',NULL,'{"commitment": "91f304442c8220907a5f653ce8754ef1569e3a285c1e6522375dc7857984327f", "fixed_seed": false}');
INSERT INTO "event" VALUES(72,1,NULL,'2025-01-10','2025-01-10 11:00:00.000000','arshjul','reminded',NULL,NULL,NULL,'{"deadline": "report_published", "cause": "2024", "step": 135, "to": ["owner", "inspectors_head"]}');
INSERT INTO "event" VALUES(73,2,3,'2025-01-15','2025-01-15 11:00:00.000000','chef.tallunda','handed_in',NULL,NULL,NULL,'{"kind": "frame", "hand_in": 9, "sha256": "f16851a2e4dd30ea607b3823c8675a1a743bbcdac25db98869922db486fabd65", "verdict": "accepted", "rows": 12, "failed": {}}');
INSERT INTO "event" VALUES(74,2,4,'2025-01-15','2025-01-15 11:00:00.000000','gm','handed_in',NULL,NULL,NULL,'{"kind": "frame", "hand_in": 10, "sha256": "f3236db3e1a714d4296c337bbd43af73e628984727ba4dfc7877801a5ffcf958", "verdict": "accepted", "rows": 12, "failed": {}}');
INSERT INTO "event" VALUES(75,2,3,'2025-01-20','2025-01-20 11:00:00.000000','arshjul','stage_changed','sampling','file_review',NULL,'{"frame_hash": "bf72014b2bcdc83ca81cad3ebb3bd457da6ec0a4acc46d2cc5b48a7a4f7f8c90", "frame_sizes": {"K": 6, "M": 6}, "seed": "KS 2024/17|2025|18174855d332d40454a76f7433df0da06c993bc4f41e62fb8234ed291a37bc4b", "commitment": "ec59899677c8d4865eb682b5d738259ba003e4f8f2c7041a7dcc491ebd3f76f8", "nonce": "18174855d332d40454a76f7433df0da06c993bc4f41e62fb8234ed291a37bc4b", "files": 6, "passed_over": 0}');
INSERT INTO "event" VALUES(76,2,4,'2025-01-20','2025-01-20 11:00:00.000000','arshjul','stage_changed','sampling','file_review',NULL,'{"frame_hash": "f292e34ae7acb6d73ec97ab6bffc1133c34c42a55ab885d5e9e7603b80a0a1cd", "frame_sizes": {"K": 6, "M": 6}, "seed": "KS 2024/17|2025|5cac9fab515305de30ca4dc829a05c1e9d5f3d44bd9a2165208c8919c39f2371", "commitment": "91f304442c8220907a5f653ce8754ef1569e3a285c1e6522375dc7857984327f", "nonce": "5cac9fab515305de30ca4dc829a05c1e9d5f3d44bd9a2165208c8919c39f2371", "files": 6, "passed_over": 0}');
INSERT INTO "event" VALUES(77,1,1,'2025-01-20','2025-01-20 11:00:00.000000','arshjul','reminded',NULL,NULL,NULL,'{"deadline": "action", "cause": "action 2", "step": 35, "to": ["owner"]}');
INSERT INTO "event" VALUES(78,1,NULL,'2025-01-20','2025-01-20 11:00:00.000000','arshjul','reminded',NULL,NULL,NULL,'{"deadline": "conference_held", "cause": "2024", "step": 85, "to": ["owner", "inspectors_head"]}');
INSERT INTO "event" VALUES(79,1,NULL,'2025-01-20','2025-01-20 11:00:00.000000','arshjul','reminded',NULL,NULL,NULL,'{"deadline": "report_published", "cause": "2024", "step": 145, "to": ["owner", "inspectors_head"]}');
INSERT INTO "event" VALUES(80,2,3,'2025-02-03','2025-02-03 11:00:00.000000','ao','handed_in',NULL,NULL,NULL,'{"kind": "review", "hand_in": 11, "sha256": "29a92fbf319bb8c4b90ed0e21af2694febdef1a9c5f9c3975772ce0974372890", "verdict": "accepted", "rows": 4, "failed": {"review.read_late": 4}}');
INSERT INTO "event" VALUES(81,2,4,'2025-02-03','2025-02-03 11:00:00.000000','ao','handed_in',NULL,NULL,NULL,'{"kind": "review", "hand_in": 12, "sha256": "d1bed3ecfd2332716c2bc9767b23192d11bb555400cced877b352618d9fa4a3e", "verdict": "accepted", "rows": 4, "failed": {"review.read_late": 4}}');
INSERT INTO "event" VALUES(82,2,3,'2025-02-03','2025-02-03 11:00:00.000000','arshjul','findings_suggested',NULL,NULL,NULL,'{"questions": ["dokumentation"]}');
INSERT INTO "event" VALUES(83,2,3,'2025-02-03','2025-02-03 11:00:00.000000','arshjul','stage_changed','file_review','closed',NULL,'{"files": 4, "compared": 0, "agree": 0}');
INSERT INTO "event" VALUES(84,2,4,'2025-02-03','2025-02-03 11:00:00.000000','arshjul','findings_suggested',NULL,NULL,NULL,'{"questions": ["dokumentation"]}');
INSERT INTO "event" VALUES(85,2,4,'2025-02-03','2025-02-03 11:00:00.000000','arshjul','stage_changed','file_review','closed',NULL,'{"files": 4, "compared": 0, "agree": 0}');
INSERT INTO "event" VALUES(86,2,NULL,'2025-02-03','2025-02-03 11:00:00.000000','arshjul','audit_closed',NULL,NULL,NULL,'{"erase_on": "2027-02-03"}');
INSERT INTO "event" VALUES(87,1,1,'2025-02-03','2025-02-03 11:00:00.000000','arshjul','verdicts_proposed',NULL,NULL,NULL,'{"verdicts": 2}');
INSERT INTO "event" VALUES(88,1,2,'2025-02-03','2025-02-03 11:00:00.000000','arshjul','verdicts_proposed',NULL,NULL,NULL,'{"verdicts": 2}');
INSERT INTO "event" VALUES(89,1,1,'2025-02-03','2025-02-03 11:00:00.000000','arshjul','reminded',NULL,NULL,NULL,'{"deadline": "action", "cause": "action 2", "step": 45, "to": ["owner"]}');
INSERT INTO "event" VALUES(90,1,1,'2025-02-03','2025-02-03 11:00:00.000000','arshjul','reminded',NULL,NULL,NULL,'{"deadline": "progress", "cause": "report 2025-02-03", "step": -5, "to": ["owner"]}');
INSERT INTO "event" VALUES(91,1,2,'2025-02-03','2025-02-03 11:00:00.000000','arshjul','reminded',NULL,NULL,NULL,'{"deadline": "progress", "cause": "report 2025-02-03", "step": -5, "to": ["owner"]}');
INSERT INTO "event" VALUES(92,1,NULL,'2025-02-03','2025-02-03 11:00:00.000000','arshjul','reminded',NULL,NULL,NULL,'{"deadline": "conference_held", "cause": "2024", "step": 95, "to": ["owner", "inspectors_head"]}');
INSERT INTO "event" VALUES(93,1,NULL,'2025-02-03','2025-02-03 11:00:00.000000','arshjul','reminded',NULL,NULL,NULL,'{"deadline": "report_published", "cause": "2024", "step": 155, "to": ["owner", "inspectors_head"]}');
CREATE TABLE event_link (
	id INTEGER NOT NULL, 
	event_id INTEGER NOT NULL, 
	hash VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(event_id) REFERENCES event (id), 
	UNIQUE (event_id)
);
INSERT INTO "event_link" VALUES(1,1,'fba5aaefa077297e50bc4c78c91ba8aa10ba2631a803173f30f8a468da37d749');
INSERT INTO "event_link" VALUES(2,2,'7a737cfb9d6b544cc5dce415d079533608131d46e833a4c446a5c03cfe56e849');
INSERT INTO "event_link" VALUES(3,3,'9909c40ca974f928f6e315cf9459620ed8e779a76516fac41a8b63bedafc563f');
INSERT INTO "event_link" VALUES(4,4,'76121036449825820d4eceaf825f33ac71c6d9c74ad7646adadfbfe5d675ff21');
INSERT INTO "event_link" VALUES(5,5,'8ec3d820e11d4915c0a6bdfa64b1da6afc7b2d78c41c60cd48a2df45867bd25e');
INSERT INTO "event_link" VALUES(6,6,'1040a0f994d802c094b4a21a92f5ea36698f2b9c984fc4a962f218e1c6baaa47');
INSERT INTO "event_link" VALUES(7,7,'7529c7cca0e008356159f0ad8452aae66973bb548134d17a36dd36847f632b01');
INSERT INTO "event_link" VALUES(8,8,'64ba0ae8306408ac1c5f3eb4154dd7a39ae3fa66f8276be099d6f6a0e143b9be');
INSERT INTO "event_link" VALUES(9,9,'1b53e75e1d75b15ea58940d78d3054a45ba87472d1b4eaff6f45193641a7502f');
INSERT INTO "event_link" VALUES(10,10,'2b14fe31030a4341ee4e69bb35a0408d53d47fa3169a3104decca1f0580aaf72');
INSERT INTO "event_link" VALUES(11,11,'d82594d87ba3cceb5259ac4f66dd1ebe798d41eeb36e8c048b9c67e313e895a5');
INSERT INTO "event_link" VALUES(12,12,'6f2ef5cc11ef63ebc152ee64d8ab056091b626773e5683e0c9dfcb8b41d5aca6');
INSERT INTO "event_link" VALUES(13,13,'ce7c8c07f647d354c4d30a9dab1372ae0627138b4847239420614167620b6dbb');
INSERT INTO "event_link" VALUES(14,14,'3674c951b948d2bb3a15e63980d366855ea4d00f198e7546710fce6177372041');
INSERT INTO "event_link" VALUES(15,15,'d42702fab151bd91cae677652443b08b6ea974284b8d0f093f3d86b51352d628');
INSERT INTO "event_link" VALUES(16,16,'329fef47c92f4ad29433052060a7247205fff972a7dc1a717274a5beab66f71c');
INSERT INTO "event_link" VALUES(17,17,'787e54593c353e56b88c769366366178a07f78c4323f47b0389664f3cc5848c2');
INSERT INTO "event_link" VALUES(18,18,'d165284cd596c3014dc8444d6462f8e31e6d79f646110500677c3f879104a138');
INSERT INTO "event_link" VALUES(19,19,'a0d39a10506057030832addb957fe2ef9b0e5ac37d33d980ab5d225036db6172');
INSERT INTO "event_link" VALUES(20,20,'849f66ea50af3085604f7a5884c196f4c5b78f368a8693d0fb88444a1affd6f9');
INSERT INTO "event_link" VALUES(21,21,'dd40fb293a775b55e4840f9b4bc6dc8689ee3c4c45efe4c8aa38a5769edb4b23');
INSERT INTO "event_link" VALUES(22,22,'90ec38203095d236e88bf7206f728c195a17987826d425696635d1aee37790bf');
INSERT INTO "event_link" VALUES(23,23,'f99a04a699a0e6ef1ebb1d75b8228f49d4d0104c8403bc356401c7cb2539d27f');
INSERT INTO "event_link" VALUES(24,24,'a1028dd6b351859bdd9cd63ecf87fd8e09509e2934031da523cd5383ce09c8c7');
INSERT INTO "event_link" VALUES(25,25,'ca5a1656884333f316df06bc222a1609ce7576062f1b84dfe5f79571d4269b23');
INSERT INTO "event_link" VALUES(26,26,'f90ca369aa29e9732fba14a7e25278054055271c3abe067ea1d8b261cd50f302');
INSERT INTO "event_link" VALUES(27,27,'daad8cf19ebf6a6e6421b1b28a405f25029087d1835eb4717df61ac257bec344');
INSERT INTO "event_link" VALUES(28,28,'4a5e4fd90f112dc0bdf94f41504ee73d6c407ccf9d3c254972d87c2f1aa3b2d3');
INSERT INTO "event_link" VALUES(29,29,'9dc078458fa1c01a213534517aa7960b5c1f3118985cae0f02adf0dc95bf1634');
INSERT INTO "event_link" VALUES(30,30,'6b2d3f6e1e63fdd9e3f7a22623aafe15e422094e156be38a682d97021aca7312');
INSERT INTO "event_link" VALUES(31,31,'450a6272f9a4a2b847fd5dd3f8b74a86b8001d3938dd022e73462c9f8c6dc40e');
INSERT INTO "event_link" VALUES(32,32,'80f6320d138f0f1b05a761493eb01be37d678c2aef3417e9b930bbb42f8874b7');
INSERT INTO "event_link" VALUES(33,33,'d840f610a104f5f7f9c18728826854044218740629c0d811048879638175b2d0');
INSERT INTO "event_link" VALUES(34,34,'5ed66f8b21bbf4b39fb023c5245a11c02ccce57cb17d09cf041ec038dfff211e');
INSERT INTO "event_link" VALUES(35,35,'2ea75649dae3fa56f0f0f0d07df303d489fc0fde52255249334e46af2a12bdc4');
INSERT INTO "event_link" VALUES(36,36,'17b84c711137f2d64e488083ab6c7931d66848d5ab5cb8ed584e3b1b024fc0f8');
INSERT INTO "event_link" VALUES(37,37,'f1bc7acc584d56bc1690b2ce8bfa126a5ca330a0683fd3ac4c7d52d7a9b83bca');
INSERT INTO "event_link" VALUES(38,38,'d670221807eae11608b51748c7459bbb193063beffcfdde2d08c692538696025');
INSERT INTO "event_link" VALUES(39,39,'039633bafb316450edbd63c14ccc9f329ea99277fde4bd9441d61460815c62a6');
INSERT INTO "event_link" VALUES(40,40,'d57923aa26fe340b3d5142a62f246e52428fda13217a1028ee895049412d11b5');
INSERT INTO "event_link" VALUES(41,41,'0deafe91183552d75427e2eb1b65f3b63a3255ca3091eaf6c57cac4825745809');
INSERT INTO "event_link" VALUES(42,42,'d01fa79b4849c800166da753aff6163271cd01d96a5b07d7f59ee6d675c4a7ad');
INSERT INTO "event_link" VALUES(43,43,'267b225bd69a24ade484577b1ca0097c7d7874d1713419ef85d817b2abe2e8b8');
INSERT INTO "event_link" VALUES(44,44,'d96bc491f20c42712f6373007ac60e62a127cb203e54342809607650361b3ae2');
INSERT INTO "event_link" VALUES(45,45,'9ebcc3cbfcb7f29781bd1487eaf6eea7d71bb300582e71da449f8377d312b646');
INSERT INTO "event_link" VALUES(46,46,'8f4f664f801bff4dd61e205d26825a06ee1f65be79d8a717271f85d12bf8254e');
INSERT INTO "event_link" VALUES(47,47,'cd99d1de91053833b4a41441798834c73484c26f509221cbb834d41c6c65cbfd');
INSERT INTO "event_link" VALUES(48,48,'40f045bed0f8749650cc747dbc40f71e1bb5e5fe336d27fcd126636489309f3a');
INSERT INTO "event_link" VALUES(49,49,'553af52968eb4544d5548ad12b10574753e11f22756fc2711db31d1c132482d4');
INSERT INTO "event_link" VALUES(50,50,'8fe10082bd590cad8f1a39f0228a11c40b818eacc4ea667c80fc8f50a74fb915');
INSERT INTO "event_link" VALUES(51,51,'7985c6e4ee4b35fa3bbd2ff279413644282b016aee8828c245b2d773151bede3');
INSERT INTO "event_link" VALUES(52,52,'083fc94f7cca47a12c17735bdc1a4cf061c79237f4f6236e4e1c2ee1f3fcd6ed');
INSERT INTO "event_link" VALUES(53,53,'3234cda52920b0711196af2681fae2e7a255b17b8529afa5efa4fcd209cd668e');
INSERT INTO "event_link" VALUES(54,54,'c9f43ba66c9ef110f2b3a15dc904e8ef3224747331b9ca430f01c05283702dd8');
INSERT INTO "event_link" VALUES(55,55,'bcb73757a5b948be2c029dc1d0de212c74765a7a2db9bc2e0eef6acaa4ddca60');
INSERT INTO "event_link" VALUES(56,56,'0491563cee58bf58bf54405a3867d9d5a247ece70088e2cf66b870d90bf05be2');
INSERT INTO "event_link" VALUES(57,57,'2976eb073e6a45547c656dc1f4e37db4632c940df0cfc7b646ab51ad05d4679f');
INSERT INTO "event_link" VALUES(58,58,'48f90c67a3b5cf1473a3475dfd167789078e381697402e20a887b22c06afd0ad');
INSERT INTO "event_link" VALUES(59,59,'aa577cd07a9a64f8aefeda3a086bf94ee22470561eed3adee1e871495a6a0625');
INSERT INTO "event_link" VALUES(60,60,'bf9bc2ada9849bacb07357e8e271a140b170902365493e11c341811a588e2bf0');
INSERT INTO "event_link" VALUES(61,61,'8a84830c8a0390c9c6d92fd40609d59236616f8a2b1ea7824004c924b1d140d6');
INSERT INTO "event_link" VALUES(62,62,'b0f077a7096491eab80460501aec4365dbf8a3d3de06f5efd201c612c2eeb1fa');
INSERT INTO "event_link" VALUES(63,63,'b233ee107541e31ae91577b8ab13ddb09ef9993affe9dfdfd8c9ad96a52348dc');
INSERT INTO "event_link" VALUES(64,64,'d1e1b6e203c65446d41de39db6b3ea0b090590aa722689f6fc56c732972c8fca');
INSERT INTO "event_link" VALUES(65,65,'5f8e3c99485bc5f8da605df93ce05a7d3dfe0bf60e0f0fc19dcd4762fdb86f0a');
INSERT INTO "event_link" VALUES(66,66,'94472a208b502ef8c3eca70388ec42799a7a1e80a6d6dda1f1cf929e9d9b9d54');
INSERT INTO "event_link" VALUES(67,67,'a677e0089f8bbaa66a6e236a41a0dd7f55af8bd1f7aae3f92a4b35ff62f93b98');
INSERT INTO "event_link" VALUES(68,68,'d97622a98574e570f21770048b73c595c7c7b145db15de034fecf29fc9ce1971');
INSERT INTO "event_link" VALUES(69,69,'1864da18db4d4ffb762142c3121618d5dfed2e6511316ed35cb51fd9462df3d0');
INSERT INTO "event_link" VALUES(70,70,'2cdb8a546d249a34129f7960a93ee67ef64f4538f4b64e34d9a3755d8ed87751');
INSERT INTO "event_link" VALUES(71,71,'a213f9084403832d54cebd62aaf321098a381de5f63a8d29541e1b692d652b1b');
INSERT INTO "event_link" VALUES(72,72,'d45bc52e3fd8a117869729879c8a2a088795bed81027d45aee22968b15358c8d');
INSERT INTO "event_link" VALUES(73,73,'ae9bd5c7cdb1a9566706c2aa9655a309f9f08527e17ab3d53eef4f6824bf41d1');
INSERT INTO "event_link" VALUES(74,74,'2cfb175a2bbce91844ee1cec90dc0da0149e7366a2a85532c8388e3394a49422');
INSERT INTO "event_link" VALUES(75,75,'426d61f89da25b0b68104494145a62fef8914196f143efbbdfafe48b4069865a');
INSERT INTO "event_link" VALUES(76,76,'a052e276683eee68eaffd06279ef244e077fee373ddacff1e4cdd6fa08c2e4ba');
INSERT INTO "event_link" VALUES(77,77,'21a993422b78b394b4c39dafd486e0380f35eb87f9a20761e6b6b486d4ace366');
INSERT INTO "event_link" VALUES(78,78,'c2dc05653ab6f2d1ac4285a673a0fb66b0f79f2df600ce4a18447225c0151113');
INSERT INTO "event_link" VALUES(79,79,'4bd08b94093837c8e999e29bd2c8e6cc678a9f17a7f3d52316d76a6836f8782d');
INSERT INTO "event_link" VALUES(80,80,'d550f70acec7efe05f706f69106cb4b29d849e319737bdf64c3b79347cfb6152');
INSERT INTO "event_link" VALUES(81,81,'eec4e63b1f87f16173829f57706841971d12fbb9c96847b728fc4c9b270f8d24');
INSERT INTO "event_link" VALUES(82,82,'c0240753120c234110ccfb7eed83f82df06bce3d7c5dacf33a3e0662b2e90d9f');
INSERT INTO "event_link" VALUES(83,83,'323bc838cfa01039bb5f4fa2b385842dd047e6f14274d498c465026c73e8c991');
INSERT INTO "event_link" VALUES(84,84,'cab2b4d1fd940940cc549410ce5a3a18b0289c17313b087b465990219160a54e');
INSERT INTO "event_link" VALUES(85,85,'978ba881aea6d662cbb6e866a2b21535135a9c51b5228686aac1bdd45f127c40');
INSERT INTO "event_link" VALUES(86,86,'e063d38fb2af4a943cf30656c783f15eaeaf093759b461bc1e6caed5dcf9cd31');
INSERT INTO "event_link" VALUES(87,87,'51903eba4509323bbb8e84d23952e8e2389325dd9a2f8fb3f4afc9dd6307d1c3');
INSERT INTO "event_link" VALUES(88,88,'c608d0a9aa6489b7de8e52057cc15996b4984bf05629c28f5a6eed64d5bb4ee2');
INSERT INTO "event_link" VALUES(89,89,'798fb30b9aada5fc05f0dac8a744a7ee1b4b0cf23c5050a338feae9c6e7f3dc2');
INSERT INTO "event_link" VALUES(90,90,'24b2f41e236f226e372ec1fc4c8d401e2a9d5ff1ba7b99955f2a451ea3a678c3');
INSERT INTO "event_link" VALUES(91,91,'99b89bcc4b7cf3364cb29fcfb7734211b71e8e3e2b3a4cdf7325c60528a93d59');
INSERT INTO "event_link" VALUES(92,92,'50e093a3394803fa08f1ee3b15bf45637034346fc20e7211678e7180762fe897');
INSERT INTO "event_link" VALUES(93,93,'ff88e8a149a1cba039f610b0d6a7597e7a7a2ce8658f21842a488282b2c1e22f');
CREATE TABLE "extension" (
	id INTEGER NOT NULL, 
	action_id INTEGER, 
	until DATE NOT NULL, 
	reason VARCHAR NOT NULL, 
	asked_by VARCHAR NOT NULL, 
	asked_on DATE NOT NULL, 
	granted BOOLEAN, 
	decided_by VARCHAR, 
	decided_on DATE, 
	deadline_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT fk_extension_deadline FOREIGN KEY(deadline_id) REFERENCES deadline (id), 
	FOREIGN KEY(action_id) REFERENCES action (id)
);
INSERT INTO "extension" VALUES(1,1,'2024-12-13','Ny chef','chef.tallunda','2024-09-02',1,'ao','2024-09-03',18);
INSERT INTO "extension" VALUES(2,4,'2025-02-14','Tiden räcker inte','gm','2024-09-02',0,'ao','2024-09-04',24);
CREATE TABLE feedback_version (
	id INTEGER NOT NULL, 
	unit_audit_id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	made_on DATE NOT NULL, 
	reason VARCHAR, 
	superseded_for VARCHAR, 
	sha256 VARCHAR NOT NULL, 
	document BLOB NOT NULL, 
	recipients JSON NOT NULL, 
	acknowledged_by VARCHAR, 
	acknowledged_on DATE, 
	PRIMARY KEY (id), 
	FOREIGN KEY(unit_audit_id) REFERENCES unit_audit (id), 
	UNIQUE (unit_audit_id, version)
);
INSERT INTO "feedback_version" VALUES(1,1,1,'2024-05-28',NULL,NULL,'76f2d37ad44826949b9a7aab9274ed0f3954737de661196fafa45ad650c178d6',X'00','["chef.tallunda"]','chef.tallunda','2024-05-30');
INSERT INTO "feedback_version" VALUES(2,2,1,'2024-05-28',NULL,NULL,'398f9c4fc744ccbeaeaf22eafb8d17d111954a5f75b38de8a96cdc36b26b64d6',X'00','["gm"]','gm','2024-05-30');
CREATE TABLE "figure" (
	id INTEGER NOT NULL, 
	unit_audit_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	question VARCHAR NOT NULL, 
	label VARCHAR NOT NULL, 
	answer VARCHAR NOT NULL, 
	stratum VARCHAR NOT NULL, 
	count INTEGER NOT NULL, 
	base INTEGER NOT NULL, 
	in_base BOOLEAN NOT NULL, 
	sampled INTEGER NOT NULL, 
	frame INTEGER, 
	low FLOAT, 
	high FLOAT, 
	PRIMARY KEY (id), 
	UNIQUE (unit_audit_id, position, stratum), 
	FOREIGN KEY(unit_audit_id) REFERENCES unit_audit (id)
);
INSERT INTO "figure" VALUES(1,1,0,'aldersgrupp','Åldersgrupp','13-15 år','K',3,3,1,3,6,50.0,100.0);
INSERT INTO "figure" VALUES(2,1,0,'aldersgrupp','Åldersgrupp','13-15 år','M',2,3,1,3,6,3.33333333333333285968e+01,8.33333333333333428107e+01);
INSERT INTO "figure" VALUES(3,1,1,'aldersgrupp','Åldersgrupp','16-17 år','K',0,3,1,3,6,0.0,50.0);
INSERT INTO "figure" VALUES(4,1,1,'aldersgrupp','Åldersgrupp','16-17 år','M',1,3,1,3,6,1.66666666666666642981e+01,6.66666666666666571936e+01);
INSERT INTO "figure" VALUES(5,1,2,'samtal','Samtal med den unge','Ja','K',3,3,1,3,6,50.0,100.0);
INSERT INTO "figure" VALUES(6,1,2,'samtal','Samtal med den unge','Ja','M',3,3,1,3,6,50.0,100.0);
INSERT INTO "figure" VALUES(7,1,3,'samtal','Samtal med den unge','Nej','K',0,3,1,3,6,0.0,50.0);
INSERT INTO "figure" VALUES(8,1,3,'samtal','Samtal med den unge','Nej','M',0,3,1,3,6,0.0,50.0);
INSERT INTO "figure" VALUES(9,1,4,'samtal','Samtal med den unge','Den unge vill inte','K',0,3,0,3,6,NULL,NULL);
INSERT INTO "figure" VALUES(10,1,4,'samtal','Samtal med den unge','Den unge vill inte','M',0,3,0,3,6,NULL,NULL);
INSERT INTO "figure" VALUES(11,1,5,'samtal_enskilt','Samtalet var enskilt','Ja','K',3,3,1,3,6,50.0,100.0);
INSERT INTO "figure" VALUES(12,1,5,'samtal_enskilt','Samtalet var enskilt','Ja','M',3,3,1,3,6,50.0,100.0);
INSERT INTO "figure" VALUES(13,1,6,'samtal_enskilt','Samtalet var enskilt','Nej','K',0,3,1,3,6,0.0,50.0);
INSERT INTO "figure" VALUES(14,1,6,'samtal_enskilt','Samtalet var enskilt','Nej','M',0,3,1,3,6,0.0,50.0);
INSERT INTO "figure" VALUES(15,1,7,'samtal_enskilt','Samtalet var enskilt','Framgår inte','K',0,3,0,3,6,NULL,NULL);
INSERT INTO "figure" VALUES(16,1,7,'samtal_enskilt','Samtalet var enskilt','Framgår inte','M',0,3,0,3,6,NULL,NULL);
INSERT INTO "figure" VALUES(17,1,8,'insats','Insats föreslås','Ja','K',0,3,1,3,6,0.0,50.0);
INSERT INTO "figure" VALUES(18,1,8,'insats','Insats föreslås','Ja','M',0,3,1,3,6,0.0,50.0);
INSERT INTO "figure" VALUES(19,1,9,'insats','Insats föreslås','Nej','K',3,3,1,3,6,50.0,100.0);
INSERT INTO "figure" VALUES(20,1,9,'insats','Insats föreslås','Nej','M',3,3,1,3,6,50.0,100.0);
INSERT INTO "figure" VALUES(21,1,10,'oro','Oron gäller','Skolfrånvaro','K',0,3,1,3,6,0.0,50.0);
INSERT INTO "figure" VALUES(22,1,10,'oro','Oron gäller','Skolfrånvaro','M',0,3,1,3,6,0.0,50.0);
INSERT INTO "figure" VALUES(23,1,11,'oro','Oron gäller','Droger','K',3,3,1,3,6,50.0,100.0);
INSERT INTO "figure" VALUES(24,1,11,'oro','Oron gäller','Droger','M',3,3,1,3,6,50.0,100.0);
INSERT INTO "figure" VALUES(25,1,12,'oro','Oron gäller','Brott','K',0,3,1,3,6,0.0,50.0);
INSERT INTO "figure" VALUES(26,1,12,'oro','Oron gäller','Brott','M',0,3,1,3,6,0.0,50.0);
INSERT INTO "figure" VALUES(27,1,13,'oro','Oron gäller','Annat','K',0,3,1,3,6,0.0,50.0);
INSERT INTO "figure" VALUES(28,1,13,'oro','Oron gäller','Annat','M',0,3,1,3,6,0.0,50.0);
INSERT INTO "figure" VALUES(29,1,14,'handlaggning','Handläggning','Bedömd inom 14 dagar','K',3,3,1,3,6,50.0,100.0);
INSERT INTO "figure" VALUES(30,1,14,'handlaggning','Handläggning','Bedömd inom 14 dagar','M',3,3,1,3,6,50.0,100.0);
INSERT INTO "figure" VALUES(31,1,15,'handlaggning','Handläggning','Utredning inledd','K',3,3,1,3,6,50.0,100.0);
INSERT INTO "figure" VALUES(32,1,15,'handlaggning','Handläggning','Utredning inledd','M',3,3,1,3,6,50.0,100.0);
INSERT INTO "figure" VALUES(33,1,16,'handlaggning','Handläggning','Plan finns','K',1,3,1,3,6,1.66666666666666642981e+01,6.66666666666666571936e+01);
INSERT INTO "figure" VALUES(34,1,16,'handlaggning','Handläggning','Plan finns','M',0,3,1,3,6,0.0,50.0);
INSERT INTO "figure" VALUES(35,1,17,'handlaggning','Handläggning','Brister i dokumentationen','K',3,3,1,3,6,50.0,100.0);
INSERT INTO "figure" VALUES(36,1,17,'handlaggning','Handläggning','Brister i dokumentationen','M',1,3,1,3,6,1.66666666666666642981e+01,6.66666666666666571936e+01);
INSERT INTO "figure" VALUES(37,2,0,'aldersgrupp','Åldersgrupp','13-15 år','K',2,3,1,3,6,3.33333333333333285968e+01,8.33333333333333428107e+01);
INSERT INTO "figure" VALUES(38,2,0,'aldersgrupp','Åldersgrupp','13-15 år','M',2,3,1,3,6,3.33333333333333285968e+01,8.33333333333333428107e+01);
INSERT INTO "figure" VALUES(39,2,1,'aldersgrupp','Åldersgrupp','16-17 år','K',1,3,1,3,6,1.66666666666666642981e+01,6.66666666666666571936e+01);
INSERT INTO "figure" VALUES(40,2,1,'aldersgrupp','Åldersgrupp','16-17 år','M',1,3,1,3,6,1.66666666666666642981e+01,6.66666666666666571936e+01);
INSERT INTO "figure" VALUES(41,2,2,'samtal','Samtal med den unge','Ja','K',3,3,1,3,6,50.0,100.0);
INSERT INTO "figure" VALUES(42,2,2,'samtal','Samtal med den unge','Ja','M',3,3,1,3,6,50.0,100.0);
INSERT INTO "figure" VALUES(43,2,3,'samtal','Samtal med den unge','Nej','K',0,3,1,3,6,0.0,50.0);
INSERT INTO "figure" VALUES(44,2,3,'samtal','Samtal med den unge','Nej','M',0,3,1,3,6,0.0,50.0);
INSERT INTO "figure" VALUES(45,2,4,'samtal','Samtal med den unge','Den unge vill inte','K',0,3,0,3,6,NULL,NULL);
INSERT INTO "figure" VALUES(46,2,4,'samtal','Samtal med den unge','Den unge vill inte','M',0,3,0,3,6,NULL,NULL);
INSERT INTO "figure" VALUES(47,2,5,'samtal_enskilt','Samtalet var enskilt','Ja','K',3,3,1,3,6,50.0,100.0);
INSERT INTO "figure" VALUES(48,2,5,'samtal_enskilt','Samtalet var enskilt','Ja','M',3,3,1,3,6,50.0,100.0);
INSERT INTO "figure" VALUES(49,2,6,'samtal_enskilt','Samtalet var enskilt','Nej','K',0,3,1,3,6,0.0,50.0);
INSERT INTO "figure" VALUES(50,2,6,'samtal_enskilt','Samtalet var enskilt','Nej','M',0,3,1,3,6,0.0,50.0);
INSERT INTO "figure" VALUES(51,2,7,'samtal_enskilt','Samtalet var enskilt','Framgår inte','K',0,3,0,3,6,NULL,NULL);
INSERT INTO "figure" VALUES(52,2,7,'samtal_enskilt','Samtalet var enskilt','Framgår inte','M',0,3,0,3,6,NULL,NULL);
INSERT INTO "figure" VALUES(53,2,8,'insats','Insats föreslås','Ja','K',0,3,1,3,6,0.0,50.0);
INSERT INTO "figure" VALUES(54,2,8,'insats','Insats föreslås','Ja','M',0,3,1,3,6,0.0,50.0);
INSERT INTO "figure" VALUES(55,2,9,'insats','Insats föreslås','Nej','K',3,3,1,3,6,50.0,100.0);
INSERT INTO "figure" VALUES(56,2,9,'insats','Insats föreslås','Nej','M',3,3,1,3,6,50.0,100.0);
INSERT INTO "figure" VALUES(57,2,10,'oro','Oron gäller','Skolfrånvaro','K',0,3,1,3,6,0.0,50.0);
INSERT INTO "figure" VALUES(58,2,10,'oro','Oron gäller','Skolfrånvaro','M',0,3,1,3,6,0.0,50.0);
INSERT INTO "figure" VALUES(59,2,11,'oro','Oron gäller','Droger','K',3,3,1,3,6,50.0,100.0);
INSERT INTO "figure" VALUES(60,2,11,'oro','Oron gäller','Droger','M',3,3,1,3,6,50.0,100.0);
INSERT INTO "figure" VALUES(61,2,12,'oro','Oron gäller','Brott','K',0,3,1,3,6,0.0,50.0);
INSERT INTO "figure" VALUES(62,2,12,'oro','Oron gäller','Brott','M',0,3,1,3,6,0.0,50.0);
INSERT INTO "figure" VALUES(63,2,13,'oro','Oron gäller','Annat','K',0,3,1,3,6,0.0,50.0);
INSERT INTO "figure" VALUES(64,2,13,'oro','Oron gäller','Annat','M',0,3,1,3,6,0.0,50.0);
INSERT INTO "figure" VALUES(65,2,14,'handlaggning','Handläggning','Bedömd inom 14 dagar','K',3,3,1,3,6,50.0,100.0);
INSERT INTO "figure" VALUES(66,2,14,'handlaggning','Handläggning','Bedömd inom 14 dagar','M',3,3,1,3,6,50.0,100.0);
INSERT INTO "figure" VALUES(67,2,15,'handlaggning','Handläggning','Utredning inledd','K',3,3,1,3,6,50.0,100.0);
INSERT INTO "figure" VALUES(68,2,15,'handlaggning','Handläggning','Utredning inledd','M',3,3,1,3,6,50.0,100.0);
INSERT INTO "figure" VALUES(69,2,16,'handlaggning','Handläggning','Plan finns','K',1,3,1,3,6,1.66666666666666642981e+01,6.66666666666666571936e+01);
INSERT INTO "figure" VALUES(70,2,16,'handlaggning','Handläggning','Plan finns','M',0,3,1,3,6,0.0,50.0);
INSERT INTO "figure" VALUES(71,2,17,'handlaggning','Handläggning','Brister i dokumentationen','K',3,3,1,3,6,50.0,100.0);
INSERT INTO "figure" VALUES(72,2,17,'handlaggning','Handläggning','Brister i dokumentationen','M',2,3,1,3,6,3.33333333333333285968e+01,8.33333333333333428107e+01);
INSERT INTO "figure" VALUES(73,3,0,'handlaggning','Handläggning','Utredning inledd','K',2,2,1,2,6,3.33333333333333285968e+01,100.0);
INSERT INTO "figure" VALUES(74,3,0,'handlaggning','Handläggning','Utredning inledd','M',2,2,1,2,6,3.33333333333333285968e+01,100.0);
INSERT INTO "figure" VALUES(75,3,1,'handlaggning','Handläggning','Plan finns','K',1,2,1,2,6,1.66666666666666642981e+01,8.33333333333333428107e+01);
INSERT INTO "figure" VALUES(76,3,1,'handlaggning','Handläggning','Plan finns','M',0,2,1,2,6,0.0,6.66666666666666571936e+01);
INSERT INTO "figure" VALUES(77,3,2,'handlaggning','Handläggning','Brister i dokumentationen','K',1,2,1,2,6,1.66666666666666642981e+01,8.33333333333333428107e+01);
INSERT INTO "figure" VALUES(78,3,2,'handlaggning','Handläggning','Brister i dokumentationen','M',0,2,1,2,6,0.0,6.66666666666666571936e+01);
INSERT INTO "figure" VALUES(79,4,0,'handlaggning','Handläggning','Utredning inledd','K',2,2,1,2,6,3.33333333333333285968e+01,100.0);
INSERT INTO "figure" VALUES(80,4,0,'handlaggning','Handläggning','Utredning inledd','M',2,2,1,2,6,3.33333333333333285968e+01,100.0);
INSERT INTO "figure" VALUES(81,4,1,'handlaggning','Handläggning','Plan finns','K',1,2,1,2,6,1.66666666666666642981e+01,8.33333333333333428107e+01);
INSERT INTO "figure" VALUES(82,4,1,'handlaggning','Handläggning','Plan finns','M',0,2,1,2,6,0.0,6.66666666666666571936e+01);
INSERT INTO "figure" VALUES(83,4,2,'handlaggning','Handläggning','Brister i dokumentationen','K',1,2,1,2,6,1.66666666666666642981e+01,8.33333333333333428107e+01);
INSERT INTO "figure" VALUES(84,4,2,'handlaggning','Handläggning','Brister i dokumentationen','M',0,2,1,2,6,0.0,6.66666666666666571936e+01);
CREATE TABLE finding (
	id INTEGER NOT NULL, 
	audit_id INTEGER NOT NULL, 
	unit_audit_id INTEGER, 
	number INTEGER NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	title VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	areas JSON NOT NULL, 
	questions JSON NOT NULL, 
	evidence JSON NOT NULL, 
	good_example BOOLEAN NOT NULL, 
	recorded_by VARCHAR NOT NULL, 
	recorded_on DATE NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(audit_id) REFERENCES audit (id), 
	FOREIGN KEY(unit_audit_id) REFERENCES unit_audit (id), 
	UNIQUE (audit_id, unit_audit_id, number)
);
INSERT INTO "finding" VALUES(1,1,1,1,'strength','Samtal med den unge','De unga får komma till tals.','["trygghet"]','["samtal"]','[]',0,'ao','2024-05-07');
INSERT INTO "finding" VALUES(2,1,1,2,'development','Brister i dokumentationen','Det går inte att följa ärendet i akten.','["kunskap"]','["dokumentation"]','[]',0,'ao','2024-05-07');
INSERT INTO "finding" VALUES(3,1,2,1,'strength','Samtal med den unge','De unga får komma till tals.','["trygghet"]','["samtal"]','[]',0,'ao','2024-05-07');
INSERT INTO "finding" VALUES(4,1,2,2,'development','Brister i dokumentationen','Det går inte att följa ärendet i akten.','["kunskap"]','["dokumentation"]','[]',0,'ao','2024-05-07');
INSERT INTO "finding" VALUES(5,1,1,3,'development','Samtalen med skolan','Skolan hörs sällan.','["helhetssyn"]','[]','[{"kind": "dialogue", "text": "rektorerna efterlyser ett m\u00f6te"}]',0,'ao','2024-05-07');
INSERT INTO "finding" VALUES(6,1,2,3,'development','Plan finns','Det saknas planer.','["effektivitet"]','["plan"]','[]',0,'ao','2024-05-07');
CREATE TABLE finding_candidate (
	id INTEGER NOT NULL, 
	unit_audit_id INTEGER NOT NULL, 
	"column" VARCHAR NOT NULL, 
	suggests VARCHAR(40) NOT NULL, 
	ground VARCHAR NOT NULL, 
	line FLOAT NOT NULL, 
	certain BOOLEAN NOT NULL, 
	count INTEGER NOT NULL, 
	base INTEGER NOT NULL, 
	low FLOAT NOT NULL, 
	high FLOAT NOT NULL, 
	status VARCHAR(40) NOT NULL, 
	finding_id INTEGER, 
	reason VARCHAR, 
	decided_by VARCHAR, 
	decided_on DATE, 
	PRIMARY KEY (id), 
	FOREIGN KEY(finding_id) REFERENCES finding (id), 
	FOREIGN KEY(unit_audit_id) REFERENCES unit_audit (id), 
	UNIQUE (unit_audit_id, "column")
);
INSERT INTO "finding_candidate" VALUES(1,1,'dokumentation','development','standard',10.0,1,4,6,3.33333333333333285968e+01,8.33333333333333428107e+01,'confirmed',2,NULL,'ao','2024-05-07');
INSERT INTO "finding_candidate" VALUES(2,2,'dokumentation','development','standard',10.0,1,5,6,50.0,9.16666666666666714053e+01,'confirmed',4,NULL,'ao','2024-05-07');
INSERT INTO "finding_candidate" VALUES(3,3,'dokumentation','development','standard',10.0,0,1,4,8.33333333333333214909e+00,6.66666666666666571936e+01,'open',NULL,NULL,NULL,NULL);
INSERT INTO "finding_candidate" VALUES(4,4,'dokumentation','development','standard',10.0,0,1,4,8.33333333333333214909e+00,6.66666666666666571936e+01,'open',NULL,NULL,NULL,NULL);
CREATE TABLE finding_response (
	id INTEGER NOT NULL, 
	finding_id INTEGER NOT NULL, 
	unit_audit_id INTEGER NOT NULL, 
	response VARCHAR(40) NOT NULL, 
	words VARCHAR, 
	amended_text VARCHAR, 
	recorded_by VARCHAR NOT NULL, 
	recorded_on DATE NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(finding_id) REFERENCES finding (id), 
	FOREIGN KEY(unit_audit_id) REFERENCES unit_audit (id), 
	UNIQUE (finding_id, unit_audit_id)
);
INSERT INTO "finding_response" VALUES(1,1,1,'agreed',NULL,NULL,'ao','2024-05-14');
INSERT INTO "finding_response" VALUES(2,2,1,'agreed',NULL,NULL,'ao','2024-05-14');
INSERT INTO "finding_response" VALUES(3,5,1,'agreed',NULL,NULL,'ao','2024-05-14');
INSERT INTO "finding_response" VALUES(4,3,2,'agreed',NULL,NULL,'ao','2024-05-14');
INSERT INTO "finding_response" VALUES(5,4,2,'agreed',NULL,NULL,'ao','2024-05-14');
INSERT INTO "finding_response" VALUES(6,6,2,'agreed',NULL,NULL,'ao','2024-05-14');
CREATE TABLE fingerprint (
	id INTEGER NOT NULL, 
	"of" VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE ("of")
);
INSERT INTO "fingerprint" VALUES(1,'ladders','{"country":"SE","free":{"weekdays":[5,6],"holiday_categories":["public","de_facto"],"holiday_names":["Midsommarafton","Julafton","Nyårsafton"],"days":["2024-05-10"]},"invitation_working_days":5,"findings_working_days":3,"feedback_working_days":20,"draw_working_days":1,"line":{"unit":["head_of_unit","director"],"inspectors":["inspectors_head"]},"repeat_working_days":10,"acknowledgement_working_days":3,"meeting_minutes":90,"quiet":{"begins":"18:00:00","ends":"07:00:00"},"danger":{"to":["danger_contact","head_of_unit","director"],"after_hours":[0,1,3],"repeat_hours":2,"copy_to":[],"ring":"Kvalitetsenhetens jour, 08-465 004 20"},"stale_working_days":60,"deadlines":{"opening_meeting":{"months":0,"calendar_days":0,"working_days":1,"awaited":"anteckningar från startmötet","owner":"inspectors","reminders":{"before":[],"on":false,"after":[1]},"escalation":[]},"list":{"months":0,"calendar_days":0,"working_days":3,"awaited":"listan över ärenden","owner":"unit","reminders":{"before":[1],"on":false,"after":[1,2]},"escalation":[4,8]},"warnings":{"months":0,"calendar_days":0,"working_days":2,"awaited":"beslut om varningarna","owner":"inspectors","reminders":{"before":[],"on":false,"after":[1]},"escalation":[]},"review":{"months":0,"calendar_days":0,"working_days":10,"awaited":"aktläsningen","owner":"inspectors","reminders":{"before":[2],"on":false,"after":[1]},"escalation":[]},"double":{"months":0,"calendar_days":0,"working_days":12,"awaited":"den andra läsningen","owner":"inspectors","reminders":{"before":[],"on":false,"after":[1]},"escalation":[]},"reconciliation":{"months":0,"calendar_days":0,"working_days":15,"awaited":"samsyn om den andra läsningen","owner":"inspectors","reminders":{"before":[],"on":false,"after":[1]},"escalation":[]},"findings":{"months":0,"calendar_days":0,"working_days":2,"awaited":"styrkor och utvecklingsområden inför dialogen","owner":"inspectors","reminders":{"before":[1],"on":false,"after":[1,3]},"escalation":[]},"dialogue_meeting":{"months":0,"calendar_days":0,"working_days":10,"awaited":"protokoll från dialogmötet","owner":"inspectors","reminders":{"before":[],"on":false,"after":[2,5]},"escalation":[]},"minutes":{"months":0,"calendar_days":0,"working_days":5,"awaited":"bekräftelse av dialogmötets protokoll","owner":"unit","reminders":{"before":[1],"on":false,"after":[1,3,5]},"escalation":[]},"feedback_acknowledgement":{"months":0,"calendar_days":0,"working_days":5,"awaited":"bekräftelse av återkopplingen","owner":"unit","reminders":{"before":[],"on":false,"after":[1,3,5]},"escalation":[]},"action_plan":{"months":0,"calendar_days":0,"working_days":25,"awaited":"åtgärdsplanen","owner":"unit","reminders":{"before":[5],"on":false,"after":[1,3,5,10]},"escalation":[]},"plan_acceptance":{"months":0,"calendar_days":0,"working_days":10,"awaited":"ställningstagande till åtgärdsplanen","owner":"inspectors","reminders":{"before":[],"on":false,"after":[1,5]},"escalation":[]},"progress":{"months":0,"calendar_days":0,"working_days":10,"awaited":"lägesrapporten om åtgärdsplanen","owner":"unit","reminders":{"before":[5],"on":false,"after":[1,5]},"escalation":[]},"action":{"months":0,"calendar_days":0,"working_days":10,"awaited":"åtgärd {number} i planen","owner":"unit","reminders":{"before":[10],"on":false,"after":[5]},"escalation":[]},"verdicts":{"months":0,"calendar_days":0,"working_days":20,"awaited":"bekräftade omdömen om uppföljningen","owner":"inspectors","reminders":{"before":[5],"on":false,"after":[1,5]},"escalation":[]},"report_published":{"months":0,"calendar_days":0,"working_days":0,"awaited":"rapporten","owner":"inspectors","reminders":{"before":[5],"on":false,"after":[1]},"escalation":[5]},"conference_held":{"months":0,"calendar_days":0,"working_days":0,"awaited":"konferensen","owner":"inspectors","reminders":{"before":[5],"on":false,"after":[1]},"escalation":[5]},"annual_report_decided":{"months":0,"calendar_days":0,"working_days":0,"awaited":"beslutet om årsrapporten","owner":"inspectors","reminders":{"before":[5],"on":false,"after":[1]},"escalation":[5]},"annual_report_sent":{"months":0,"calendar_days":0,"working_days":0,"awaited":"årsrapporten till nämnderna","owner":"inspectors","reminders":{"before":[5],"on":false,"after":[1]},"escalation":[5]}}}');
CREATE TABLE followed_at (
	id INTEGER NOT NULL, 
	unit_audit_id INTEGER NOT NULL, 
	follow_up_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(follow_up_id) REFERENCES unit_audit (id), 
	FOREIGN KEY(unit_audit_id) REFERENCES unit_audit (id), 
	UNIQUE (unit_audit_id, follow_up_id)
);
INSERT INTO "followed_at" VALUES(1,1,3);
INSERT INTO "followed_at" VALUES(2,2,4);
CREATE TABLE hand_in (
	id INTEGER NOT NULL, 
	unit_audit_id INTEGER NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	handed_in_by VARCHAR NOT NULL, 
	received_on DATE NOT NULL, 
	status VARCHAR(40) NOT NULL, 
	rows INTEGER NOT NULL, 
	accepted_by VARCHAR, 
	accepted_on DATE, 
	acceptance_reason VARCHAR, 
	original_sealed BLOB, 
	rows_sealed BLOB, 
	PRIMARY KEY (id), 
	FOREIGN KEY(unit_audit_id) REFERENCES unit_audit (id)
);
INSERT INTO "hand_in" VALUES(1,1,'frame','4f6e2ffc9cd83374744c28602f6bbd65b2185853fd4e8339342a01684f9143ff','chef.tallunda','2024-04-11','taken_in',12,NULL,NULL,NULL,X'00',X'674141414141427241737174384157766F764F5F794B31767078786C59456376593775645A2D796F334C4635637562723744715A377A59626B315247574F79314477697132655764766177634E6A685A35704156577376714A4B584A5858514B78464848574C48306737795961595135354755435154346F62686446652D463765514C2D72466271325F45797861305A487570575651736769364E634A35346B6E6A62496A6470766D4E6A695078325943693846647831644A4769526678633363516D476B3650655559712D5A4B5551744431456F51374E58786B2D6152496462574547653356777348574C72347837385869336857715736357A77376E4F736C4C6853644C38645669474C4B386542584E6B3068425F66546F343535442D65706446646D7031422D5A6D36416D322D546B2D6D6270756B5F52425F4E674352644B51385F48626F74584D4634794171574B677444502D7232576B316542387157433647564D5548386E4E4D53796E36453566726253636852595873476A524150387068336B5059526A696E77625F5354553377574F346B3538384C384A3845796F5F675964574C3668385878434F6F6851394D6E526B6B55635170485F2D33445756765856646941722D2D4E677656695F6C354F5479413166396172384B71446976584F73696C566B384944423041754F6E7231654F426E58515957656178593862334654475962774D4A69415430536A5F37513670434B4F735946764D4971547256314E7068637A414775574F71556E4E6F5956386859577A73774159305F4F6349444451386532754F7545693346644E35466D6843584C394D70684F6239366E5F33497047644159586B483564574B4C65613576325050504A505A4344455F7332624D4D56674D4834314B77326F643566546E4C506C6B694B79555A514F6567325050587036466636524856515A76325A354B516A776F494A747642625A513278463075726570625154454D49615345664950384B4547576D335941326D7241644C312D6A506E6B39784779513446794936786A3843324B4B6262347A394B4D5A41734B53777944396D364679726F684E745777647551796F44614B624B7978756757566A4448693859424F41716341585A4C4C724B5A4851534C644B6F4455797967544353695A4C3556516277694F504D54787866666F6E71494B4545544E6C36313878734F555368496972544B36447263544878415275625833643556694270664F306171473632555874616854416D373374567544304D366251375245474138624E4C623266704D6B59545F484361575A59724662575A3437614C726E767175634A4A6E32516541373172545334354347317973454864776765556D76734352464B74765F31796A67565F744341587A7A4F73354968677931514B3169434B474F6B4D2D357761663652716F716A62526863517155504E374F49706C7A6261745151744259327A77514F50306C37744B51627A4C6F5F7665507A78664C6A3731746D456E75714E4C75786E65754339567961756B4776515741536D4B5A6E766177636232354C434E784351416D5A3262315058747247546A573369354674716F6745476857357439713158714F503538795365694D3832357273376D696235357262665F50514261506C743150595F6B5F35706D39784C55523936686F6C4C456E78344B4C6677796F6B2D6478794651496F656B3079696D42434B724661394C455630717033336E2D6C616A394B584661524F306773786D64656A793077313633645673744E68637A414C394C54344F4E4E79585349474C6E4964764F686E6255594E44324E4875325A73494C3662354172527A5151557158454B67544C6D4B72476161306E775068636444365039526131455062656272494668506C56534446684945484E32335F38464278623067696732546A69636D616F55626953645467796931347249684B36616C31777A6A7643377051694866725A64643846657A5357316E74654550627862445652435A5A63727A67332D54547971627234726B363233386B5F49314975767341576A36654D753352744D6452795677535A705532547847596B314A3735355767366E323655746770314531566E6B6D7842664C7072374A4C67384D306A414A4E547767632D74446E3536496A655F52542D4E786F66734B585F6B53692D70416A3765396A70354834464D344B4347445F66323176774A4642726465617A4A464F594B68666B337764375577745136325338396365536F52397550315F77366952335162697A305075737352772D6D453657577150634B4B5541434C386D4C3457744962426F533252534A6A6134746A70324333496735324B657449746F63324A42633662776F70687734474B663479767273753856597146586935432D4944754563574D317762436E4A72703136545263496454434C74664577527A334D514D76557A64755271336E79535F6B76564B38354D45435151496375564A36355056675A6B5A444B39444C4F7330597A584A44662D647A3131324F514B2D4848477A48585846345551426F78383437326879692D346E46774F4738383337316165764C6F2D5A4D435454455A46694F5733496C636F6666424D68346E567371426672346D664B364F4F575864367059733136756537745A306B5A61717331314A5546314444465F745877314D5A455F357A715F6952513062534D674F33615A555F646A452D376E4A696B796D61476852364C2D595F6D727448716C4C4F793766697A74596172654C5046686A303652784147564A6D5A35536E5A37376E4737456868317335466C6A755433454473415935666A4F4A3335626657776B4A7371695F476767797179494341364D4159644B584666357067316C67614447646C6E6479556A324A5675336A77524B39724F444336356F3972797A63545A33483450336B4B50694F7063577077524A6F6366476265333749597665564C44556C6B3159366F554557367054336B5347354A376B5F364B53693075702D6A58735559686A50506A714E4635646B512D4F51536D764C4E6376773143436378306C4C6B376A4C4478675A387832484C344E61485777364C66385763574B4B5A6444584B73366333586D4378756F55416646377576534C3932716558684759666D355533504E57586D6448656F747268496A4277655F78696151307930412D4D6E34636A6A386A3664442D6A6C5569304B312D51346D7543634258615A307A676130327A35354442676C436C79384738546B37784B7665686962756D586E41647A42385A4C377848524F46376136414F6B6B433138455130574431415F736A2D534A544A76475878784D53427837323331676D4430536C4C4750706D536B75616966727939754770695A574B475A4C4735525F39584834614C5F614276724C497664445042534B4B695A63567463765F327579356F6E4A63546E7757777A67475A4265714E784C7A4550715A6C585F54425A69656F414E65385762756C3251372D574970764F66586A327078714772355963566B526878635F494C77525F6D7A62366F655766536D4C6176755F44666B396243464E354E6A386933637539526C666F4B5165646D34426947437A7A7839567A7A36574B51504F35796B76475434512D582D6E4344624536384A7168464B2D2D75615336545476394873356C706B64674A684D67546D415641645A61347969543945554B4F696E5734685A386E376A66476D32754B76734C78796B79526E4C6F50784758337878542D5537545A32714D704E476C41686733396965396E455956764F506A61487054514B765475344D4B53535A5F3332784D673953387471626C37694559725959586E324758567A356632483038396F5562346D34554369764A5A79507932726A44447A433950796762744541616A6E414E396661452D744E6557786F75746335656678765564357262426C4430746E4C69626C4F436865724E4F6D78666F63594D5F6B4F6C594A684651376C696D54736A5167307738467734354C2D6763324F4A3443366B744872335A30535464545F2D70533970567A72683674664E7A2D6E316530765770576C41726D786A463576504B35326D7777654B524B6A66456A6F41666D6733762D7354385F783673414976486E7A495F46313675344964766574786A6731617765342D454D624630643267345F683161486B49722D6B473371426A5A504D49744554446C3352764F3751676A453D');
INSERT INTO "hand_in" VALUES(2,2,'frame','1ccf2bd911ad02c3605c2301057d04fa03b49f713b1947a8b11d115196edfed3','gm','2024-04-11','taken_in',12,NULL,NULL,NULL,X'00',X'67414141414142724173717458557561533539537A64465A326757485530336845773977417A39505548656B5F3259657743425F6E3758614C797357656B3561784B70345463576B4175636C6D78314B527A622D4C47744D7479583434505953614A69313639443643784C476C697747775331556B6E4E783167414E2D6F534554316A705258547A75546F63544C6D4E4478376C444B4F6468327951446A5842746761657032694C7155393562784E65687245446E47684E63563246446243616A316B32484D423573333479583061684369736B36547356364D732D6E744752543565324866324738384F5F4C443975697A48726B4D66496334446770594863446D48776642426A75724A376D55464F456C416A5047535731464B4A6A726163434A4F574330624155456F57574169676575335A7158453634664865675A30754A667975704356496E684A62797969714957736F305652414D4778435771666648567A754938377639416D434D69396F4F424970683368745659524536674F515F677950647271676C6C6242346D5355394E5F306C5A506550785473716573334F7A554C426977314A4E7359443075657A4D7975374E3656615A4E6C7132754E43336438634D5057304935334F694A4343316E41765575657169626773676C7370476F74495851674353782D73344A58443142645F736F43796D467A57783847317A7779767866316F6E557435412D58394542714F587534435F627963507443746146486F695568336F4B6631336B766B565334676F38586D6D4C77696432613159437558445847616A324E767070783642716B4E396C6572726F366D726541514D444D4E315A46353941564E59524E66317A4971763158774F5F6366773751507250512D6775536D4E3171416D375F5464334564796264412D75476E32764C5F75694747675A4855704241495578724A314E6B49644E724B4A4E394E6557386D43466C4869526E52454D44336F5A5F4A5A525333414F76414374743032786F3557786D454530537356434977306F702D4E6C4A48307942434257334372652D4530542D75634334593963715662434667686741523130696476545936514A694B736E51794C73773938683869424E4951763977753162307348454554616A39436B637131744A686645326F72366C4D793942657832666E5A356C75524F68726A69366B526B327062643671666F5456397579427876696B57766C7842336F335A6E36514247336B31416559646D744E53722D524C385879627461755236544C556362636F4F51552D576F70484D3741323453614F314D6459666B726C6346505642484A524B72793436456B5F7742424873465548476C483173783735464D4A574D584F6A624F433379775839475978554D7462756E617453664C656D4B37346A55384269793553447869427830726676325F556339553849496D6C74756E4F624B6A4A6D36396869694E2D3535463557515970565A714364734A4548724C6B3259452D337A38396C53714B39674C44506943684A4F6F6F556A694C7779544A6C623368355F76424B32584C426E7748766B5153642D5A4D364C396D6B476C746F735F706964364A325376475F305650573350546E397148504C5345384F4F6A6C6D524E5436373747373441516853416671643370785877427A2D3638566B31495A3452676E516F66593078706A36703831436F4447775643624C7435586B6C4357566768636F7958796F734B547A4A666435724E5F57464577325F327577556442756756586436734954514748456248654D785465316E645A5342434A355748424A765A4461724F7A763051765667752D5343594D525A6D6977566C5961554B2D332D6B7A6266336E324171684B767A757031337875346B4465776573394F766D4867503043366F6930422D42637431306B7050797354516B7977446A62635253487A5A557A646E426E5350447841356F47415A7762376B4F6578534149436E36376E6335566874746D35396C5844475779536F3266384638585645366F69587752303550353546776C4C4E4E50305F675233586A35456D594F354947717A49684674776B457875365445426C3977422D7734326551594A6347585656586551307838337255357A344F4D444770454B4E344F7578524E384367754D72454A3176664C6B70573345782D4672546756496C45456768503379755937783030595273746A7A393768383973386C3839474D397139586341494E41526D784E5F65624379524A4152475F5A467A453237595230306437747052684B4E507A656955726E6D43757A364741764C675F59522D396F4F3037753344326F414447563067564B7971614A776A625F75485648324A596F596F394D78374C6E742D425F7A386B68446A49577361665430485773716F5643645168323155426F3330447750706B5F506F713832726A6B6C79454B446C5A52674D7153646C6E634D464C32584B58586C356E454971484A4A62455A5671646E327A585366613975322D676135596E59316875396E306C625F5262353465497365566F577A5644445F5A5A5953706754313241494F6A646D494D453442306E484E744F4562456A6349674B684C347936464D43537A664D5438396B4D43785A6A52526E35714C65693438444B30513477484D6E666B32446777352D515F47527841656C6F56396F4279557554473565486F5334684631662D33744E5644456838326A52455A33482D35765A774D64676165733369384B6937314833395A5651566F337A626C51706F34537961626B50524C6F7A59676637664F6146342D53474665416149625554444D574659757434444F696F7765535F525A5F3170753059594E542D7471366D4F76757367744D36546835476E6D38372D564C473778584A6D623348616C663678534F624B705461414855623252783454454779717971424571634A4C37434B714C6D48445578786A5A655A304C316F716C365930724278664731637A3861594F5A365869696B53794F3072457A2D4E4E44415042336247777549396E586A554841506138584A38734458644F587933484877394B316564793561634F6979424E567358507A6551314F4F554E374E707651576A48734E79585A773264396939484C475451575F504D4D552D717035476154593030445738754A4F644C75414533394362736D614C47434A4F675A6D747A31755F65714B76757868793156774437324A6F794D346B49627A586E4E586D575F504C53324457337269747A3458303930556B736858647130596A594444524C45473139737A4A6F706C714C346F666A454A674F7551437344585845345950554A696C6F625A4856423058516131503566584B615A566C457145706566334A6A686D754738477165475F434978343253796E724D365454486C6C2D625A7A697750706B474F566B654D4A746558666649496877716567425262325578765558425636424351376E6C317476306D6A6669436D564B4A38625049397239416F79613479657052484E46696F466847776A6750377141765031654A33437170423570655568756A715F4B594F6C5A76764E356A777833324C302D7167623831776F467342476D386230307036636F44724878657A713443755139616878747056474A66747077596B365730506E56636B704C766250774951714570334D307964337078537068516770577256694C76674A455F46446F4C47656159566D6868422D726B51584176517068715833776B4556456B7765526D5657774C4848474B59626F7973414146356A6B314D51365358646A426F6E53673052556E414B706353596B77476C364B3566414D667868684150724769696835367749675032304E2D4C6E6A385777696B4D67326A76715F3869723733535F705F6736786F79614D63356763597837535A442D37396646704644435F414A4A6E4E484F625F396A644C384B656A7356716261412D4A46505830686A336842693532554C794151526D6A4C464931774B7A7963334E6B75642D316B6D4779557A44383844366752666B374A6A426C3045614E7642424B4F6C4E426C6637486232487A4C4849774C3665734762743276713747785F334D3451786E2D4743475F336C64504C5835456F30374A415232734C50305F4C4E4458524262542D4F4442614252415A62333163324543427277507764726F48746F76575F63385565753175436B516D3732436833636A47414F736C625F4D526A6330434D3D');
INSERT INTO "hand_in" VALUES(3,1,'review','25d01696ae9439489f75099196e7881bccc950ceefffe5e7248761cd078eabbb','ao','2024-05-06','taken_in',6,NULL,NULL,NULL,X'00',X'674141414141427241737175325A79344F366D496A364F7A374735684C7749333873706D646B47483944345F52616C71515944322D61716A45754E696E3035747A375767676936452D344B344C366139776C4C5644745742494C305F6D3254696E38343862577737482D30466A664555526270765A5545584A6C4B6C586371622D716F6F6A556D597A694A72326C616B683437317A3061376F4C704F6655587056354378766F70524D4F746A464B7370435F786B7A765F6E6B4B657A366F6A4742687A5A57336E44566B69587758326D5576546C4B6E4A3545554A46346B764A4A6D6259733475684532483864362D767632457654536A4F716A62587373453248644672646A646944786F316A304162342D6333656336444568564C667246704432345F4E7661655137355F7557487A734A577942686E675F72346B455065492D6265542D574B36424E737A486A31685F524F744873764C4F725F79345348706E3378315661504E41416A6A68586A44734457493374364D4353465F39366F36546D7576693163383033753878463570314C75794247687472594D77797A3963474C39316F41685A69316D6C6D756C304B65484A4A6C4141343952525F54475F6D75335F30486E776A4E697671307939684F6252476A4C4161594C6D67413447596375685367796E6D526358764542432D7A595F32686E6851496D4D654F5F5038624D70395471726F70366678626D6A313730414641356E3838673341334271386F6A585146517935485937786A725A654D687638726B64333046497049497676754B745F793679716141662D416D67483971795A45554D49727854714C4D3039465251695933397069765A55796F3448426F4F756642763530554A437849666A714E62384C44626179685937455152325F6A4B376E6231516369645A68774B475F6A6D5753746F3173454B3469655550573979797437557A6175645F6779304E504E5A4B5F68386D306577564B69384E736F394D4F39455871546648706846344631357254706F767141507765786B6730435A69624C486939445A5957726330524774734F325076656E4C48476D64377342475747377652337A79766D61526A3570384F546F674E496439654A48694E4B73646C6C6E687453454D496C334F4B397142426A4E6C3278455330377A644B425244363179587567535575324E7352545A42587259503552644A623275524632504E654E794B7944443064446E5F5F45316B416A68304C3335734A517A2D52475751575658637A77713256535263724F745351776654466B4156652D45484D7343395670455932772D526354655576553547716C525576335F4B37444D77323665704C5A714D74636A71486268546D685839646153694A7A72485738415F467173646D6D372D4A665838616C475F79534E51464963314471665470686B73564E6A30333855743143306E66746B6D484B4C456648445F4D4E70764B6A47654B514E5A535F66694D7835794F6A5A516732574A594564555067505635454A3148534D4E6951445F685A51574E4A5A306969524247566F58565A694E6E4D414C446441436B4D4F507646594C646B6F314B464F586D446F493179654164344B74434F696149546732644232467A7341364F755271684A765F343954764637464C79706139494D6E45444B79644A3245474850386661566D394776706F5277664F356B7736664536316171574B30383248584C502D616D317645765970455A333551444A31796A6F74463049776C47456E2D465247386534742D4C4D44705466464E78367547336A6D7A4D394C336C754F4A384E66462D30354568674C786861682D6356394F477974524B54485238376B2D7A743555426C68346A355146544D4A5A646E6476734F68564E5038487A63716D42716B7549754E74306657726A5F792D6F67424B3773714B51733730543761685071786C705A67637035745A70614A42354A4C5657794B38495546574269326E3359546A48484A5F7371374A38536E3755484F692D4850437332324478305F79445F547044485033726B63645F3341386E30544A4F67415350355635734870554341775F6C424930425A465F4254664269305947656872724D4D67465061627A6A6E6263384C674E7479556A435476587072616A7962467A71335167686F452D67766A7458596353387437356E2D2D466542507139384534447978316A6C56356A793034774F5342646A415F3866344831525269746A39314B6B46484A553637395F547142634C5757446A6637727A42623537327530774B7738324B373565786831424B5648423035505776457570327944752D77783776616468614B35745232754962734F4D364E425A76475F69376C703639704F7A5167627A5A5F4B566166453247736B3775574F575267634358323245325077777A6F55596D504B77366777776E3561465363746E48383978457262446D325579544E332D507559595554556A757641327161636B6546666B5A55776B2D7167796F7033676E35504F6D434E547662793738324A78626368685158534477776D39534C4C4D5F6F3050336C6162575667366C6C41796D4A61535158714E792D447337334C535176495646634171536A52534653414B36615F4F67307A3972456572554A67317A463868616C5F6E364C33716B2D4862736B71314C694167656C6B484175354A67784D59487368736A5467497252525971316A4A76454342504F48534C6E7832646A6145675F7770754B506F5944454E7474327A577779765278376578634468347532557542544E4473326C4535366D7237587856673734344142396D75376F472D4441424B4D384E7A6841514D5A3169454D33455F4D705833785047565F38577156585633425767394E534D31625050366371674B5A41575565764933694F57554A323941493368626D46685F5951744C6E76326738473959774C3345326A4F6B6C46366436446838785430626B4E2D6379767477485F584F63472D38306671616279766459395A2D56385461646676515131496276487A577A4A76593149516D784D445F746E65546D574C4D79595455434C6169324A575544745069536A6A6D52705A7135414B73513570564B754E7132384763765838667A4D4863785035545A507032654F656C326555696743595A384F49424F616777383D');
INSERT INTO "hand_in" VALUES(4,2,'review','6d942c2b5cca3a32bb3e89ba9cdb9421bb16a59dac10394cab1e8cec0e919961','ao','2024-05-06','taken_in',6,NULL,NULL,NULL,X'00',X'6741414141414272417371757A5661706351334D44616D2D72425353374162486A75444F5F7133476D4753307734436F4D543447614F74516862363148767754706835437A482D596F7A63755756794E4978597762726E70754F694E63593576794941444E373050755236755667565550723248544357764735646B356A666D36464130476F614C7331627A34756650685069725A6E696A6A784F7254585F70685166524F4D45583955754C49762D4F656430663571786778776D642D716B2D36575177524269365A564C56435F465256617A6F36646270445251666E466C304F6D516264756D65674355486B7174564B49577462422D6B5A3030696F5F663366666D5A6334627949444558633064516A566967786A52366A687969485634707148323661704A562D484A51712D6E726741674C53753930655531352D32304C72313067557442663239777667316A705F6A6A44495F7668647A524B6D41375333362D796A5A6B7365646B5134737A6C7338686D45417A72746768686E48314A302D36675069426C616F444975637A674A67364F76716E37574E4A7873515A586A6A365558396369594146435871536C7266535A464A4445646B76504545347A546E544D6363436431565A6D45574B63556737354E783075314A31636E544B4A54526A5462683875344447516D7A4B547644456B5F73354C52755F304337354F494F345F4E37754472564A4752333876756532615670713133446D4249524F57547173543332594D3756567373614257414A4B386B452D435F455A7579715363684A47634E6B4167395F59444B707544626D6F674347662D64345A5561494F4E75654A49763632634A6C597634516C67456C417741666E496D3258457431365F474E6E49684875673765645A5871455871524B5F5534774D74746D4B6478775350524235426A42506F5A4F54333672615855545037683037794E34723278484C4C4B5744336E31706A617A3169357A3372347477793379325F346E54504D5137655853414D456E70577636696D46766B36435A413971524F67576F734146654D45747A4B4D63484150563162686178727A4D396D303035646E6C4B486B7067445876333331764C312D3838705F4B776554312D52454E6756726F647844655A63656D4867423743303872477673624C453247715A567343674F4B6C3967556A437855662D4561305A5A6D316F32713543485350626D67463335504B555056504C444B426E5F503779516F6A7058674B52326576776C7A55737868324B4F5A35314942467034525438624137565251553835335F3453586C7A4D5A6F6779527441594D4C33444469307135414F624F79703833333475474A72306974325F4745753043697A2D36442D765562524E4F7A477075477250754B773235544B2D4E417956453345506B64773171416448356E4F3732475F4772614D57495269764553775F656539317076394141714B6E33643470734A5078614848505F42637830764A586239384D63766476696F504337626D6C4F4B314533724E517A78327830575F436E7A576C6B6E3662564D737550597271714F556F3376395851585241556D6341506C6D4366517936645A4F656C79505136326D4453415F37446A524647336F5333516C556E666D4D6D4253556E4B4154485274376C36695871415F76564C466958466D775661324C45514D724A6F48775A54692D4D416C6651334C39622D6E79746A574942304A61424F616D376C376C445A495943745A4D677A67634E647472324F64725F4D785178466E4D57566E4C4A52526B7556503461395A54584631674658776877724C71566A526F544977394B483074684872415941423147616B4C534E6758347441685F634C306C5467474F4C4F4354637439634C714E48644A7942416956315635746D4F6479534F38447A366F7163647071793465365147416B325F5A4C694362586D4A476430327979784D3463746D4F6B706A597A5361434E546946506533473449715372354154346163586B4D455F7669484C485435374B69695A63656975336A794C34326B307631505A5972574F675539664B6B6F674472517A38316D3550545A6A48664B5833314657565F366578786C306C6342444E4F66316B646345506131465443364A70465A316668375757363838437864756F483545716B616C6B4644696E776C52507573356C48624648617637504E376C505A734D6935675F346733565053436A594343456D333863773779693056684B6E3933745A6F30656C526B415978495549736D70616E4E394D7A337A377A666C4261626B554D516437466A716553675A4E5951597364464A6B4E3246537855532D2D4E5267345150654B493653303857467054644C7A452D6D5A76426A6647526562354753786A69675463616F6356424F77517138652D707471695233517939367046542D5330756C5A43476E7A6B696F49526941586D623337524A6436614B36763035443477494D4D59485751454E7236316F6258374C74577032534C51465F66676E6B786154616C3738354A593649434D70684E484A3854326E67416A4E544C635755384B75772D734D337231596E7541474E424A36635658564130346F364744317641436D7A64705F5443303836535752636B4673786B494841797449324B6C50755678546A482D3648673578784542504F432D477A33594A774F6333675546623571746B5F542D6E79456C32366B52484763385A6E434D57447067697A7A386249625075654B666B654675796E7A746F657646673462784730504F30306D35587763455962327555616349716662557663475A745078705F54374752592D48344C77734B61736A52416B43457A5662474E534B4C6B377664694D58504379726D6F655A455A4B56414D4E413066706B7A6C6E756B6A55687379534D352D426B5F65556A7533784356363530653335732D3078394869626E536C6A656E7642425F795A34384B417A54524B79626A324B636455346C6E425F773839394D34375A6968396846497530387277454755773243716231637065324B697076575A522D5937426737794D58596965794A6F62753038584A5F5342724D386D4D614632306D6A477167544D34584F3371475F376154734E326B614349686C513338714A4772566C5A616D4D6D495A4643566270576C7174493D');
INSERT INTO "hand_in" VALUES(5,1,'action-plan','388fb40a2b5ec43f258e4efe475e70b752476083fa5a3f9d127f1045bbb6c03b','chef.tallunda','2024-06-14','taken_in',2,NULL,NULL,NULL,X'00',X'6741414141414272417371764A306344615F38566963766665584F642D6B3932496A344B4F6662432D636949657875576674734C582D4B56744668687575627330484875567575756267633446414E5752354A4B7941417532725743336869796135795745316142333670685273385841366F495A49344E6E576A6739703344527839446570616E65535063424F5236585F3343487653704E3361727776753961626B4A6674394F486269305F35687656595044396D31644B4972565F3835677173753031755F314A5831576E68613867554D7A56344A4B4A37344869787350694E4834377854436F4A4A37417A594336444772542D30676D37325339573373664E4C772D3176414845674A324D4A336F4F422D4156704953785673326C33373742395275545F38484266317032783474426B7A537A352D306F6958583345304F6A564D454D44784133726E56564B49747731662D464C50676D395659505967386C4A444B3244675A59664E614954457A334F7867365152455A574C32594B7A58414733336135482D4B6F466F7346624A5138386675514C7070494B485F4B4C64706D6F506E466A4357534B6D624E317A4B5A364C38306A4A634F634D344834346F4F5565496A435A464A4F70656A6F4A332D5F4C6F53385A714E574C725A426F49444F312D56566853576A667762597336546F2D507734634B417374536761554A71664765543068376B7150386C54586957475945717777506C52533045624B513D3D');
INSERT INTO "hand_in" VALUES(6,2,'action-plan','b51de32b427b2c0863dcc6627e5f84b66b8cec4826d09fdc6f1a47766149384d','gm','2024-06-14','taken_in',2,NULL,NULL,NULL,X'00',X'6741414141414272417371766774794B576F59613679304871414A47506236736A36454658644E524B6333325070514678723737716E4731516F38686B447442535639484A6B376A74364B46567441546336394A45735A7336566D6A506E577457515265684C5362307A4A527776625831776F6138305F48723934754158434F6A346A3037356A71677950357336366C4D595A684C2D362D706A634756756F45507832555643765239364A6D5A2D4B76703542584B49794436622D74637232556261614977316B6F546A696168626B7839724C494E5445553857637136414450434E393144376F5A7665514C53396636555F4E563448466744756D50506B485277645364434E4D737263456F56747766774C346370496C4C6D50795A4A4434705354724D4F42446F466F4D323272634C6659586D67336A7736306A334B6E313141623063346C344C585F4D4F4430496F46376A2D3168475877733261415255774F384A3376454E674C43435730674E316745697A7671624C62347332476E764E3371697A386854766A68674638347778784B5243423655763174693046777374706C476D654977557075544B66336F59772D676643456B66766F77504C454D5F7958516857735F6376735831724E65565A397646644E3750434566677171705F414243504C5F7551384234463471746E564F6431534F696B6D517748674947446853484654324F6F31637A2D');
INSERT INTO "hand_in" VALUES(7,1,'progress','698a6d4610737545ecc051a68ecb97569757a7c9cebca0f8c16f10ec2d054924','chef.tallunda','2024-10-01','taken_in',2,NULL,NULL,NULL,X'00',X'674141414141427241737177585457794A48554E4847475773727A6F62383848454D7037414843597146586C783564785F536650565259707739424C5677746C4A594F33774274506A69646D626E793131565F42374E356C444558655674464D77506E38464C4F6234393254566E754131346B7646724B6C44454B623049414570416F785A41546266545351484673782D465A6668636A7052666D4A42597034666550686E316C77433267433539763349535546367338535A65544B776F6254574631396651372D50394D363755707A4E684657554F4E6C4F3749347A75464877476C5A3836754A624A675768494130674B6D356B386475566253426F33704E7639506D6F7A5251476B51614A4E566578756B2D535F306F5967685632716475484E646364324F3647386D43395A5A703749506B494B6B3D');
INSERT INTO "hand_in" VALUES(8,2,'progress','086b00e5562b8f4739b960df3544359d7bacab902fbd39ef031356517d162aa6','gm','2024-10-01','taken_in',2,NULL,NULL,NULL,X'00',X'6741414141414272417371774F6137734E396770524F72502D4F38654C454C64313771572D446F7253444F4B537A5777643853487772463531417044682D4847794D6C67746E44476563334A337275316F47346D4C686250626349696B6E6B4A722D6772666E6D416D5255774F6474507567662D416D6F482D716144374A784E635F4934386F4A736B7746556F53485142714B62695957473172636C6C6635445259436B506B737031397777494C72325373674C346C7056614F4467733378565F4369483174576966622D65726332354750486B2D707967776F735770706D4C4E746D61446B63736975337342505A6652447058645234495074566547655F664832384446785541432D556273623239426E757A385156366A7453686D587361506E754B7157456C5F79354658446958484230473277505A577234615350587975334B5F777957756F2D546A');
INSERT INTO "hand_in" VALUES(9,3,'frame','f16851a2e4dd30ea607b3823c8675a1a743bbcdac25db98869922db486fabd65','chef.tallunda','2025-01-15','taken_in',12,NULL,NULL,NULL,X'00',X'67414141414142724173717731353761786F427761766366625A667A75684455363630765A47486330332D32486F376C36526444684D33644173547354634C7872755A4F557678566A536B397046697A4D747561716B34744446727872396332414E42345F544E32644F56554D634E6D6F6462777364744D5847302D747739636C6778392D45596F486C773763792D556B683444596F427474544A42566C4E735049467842753966642D3468682D74376B62755255367279504C76644A6879567545486B4451577377756E4A5A5951366B6F4C59566E626A36636C532D34345F6B424C5A715F3132725866735852586A786B2D56666B71634565614C627073326C41526C34425A6D68706D33706977625F674276434A73676B5864613149716751525A545F64784E795F366E757934774479387456704C576D6A6C56775430516155364E487164656E4C616872736F56536D594B4337626B3257796E684F484A74337035305A71326D2D764C30586D476D6B5F336567423251595865414B48366B4D4954672D775469783770656650524E704E6D5632745A416C585839384936393857727836556937734E637A4947576D6F367537667435634A744743776D3061356D693457636859346A74745F41384A2D4D51355F30476B3847504A766F573344642D6E466F5F4974734F544A6F4D426C50357759495A31737036424868423343466152346D787948326C5F705978635F733456484D494A4639666F6A30744D52456D56574A304148456139305856427538666B5644493862577A655634663863524C2D66724E70355376724F515A4A56692D535276564A69426F496E454D6A466154476C6B6C6962794B466E6D647644684F37683848564E2D56447048783353657272396831706C384C6F75654D757A30416C633950564846556A4D31747A586C3547586D6758306457385567634851444E65315F5F4948455F554E5362306D535344793438664D553037576434426E6B6247326879716E52454F4A77764C6D544862664D576D75393845397A666A734E4947636C4B415531563761577231544772436D57506C70597759576F66714470435F364F624178576C30592D53696F77664F62587332386458334D4F39306E59704C3441695F635A716C67432D324C36486F5874797047794B6D51636A78657073707233623563695A776E2D704952702D367A63464E74793049363749514877565333304E67413457567559514D57756467334A564651436F536C6B4C596234374F534E3762724E386848415445506E765069444E6F79556A79506C722D5A425230334C665150726E327275796C52327261652D562D6838466569324F6D4B48514D426C796E57365A6A776479784E676A6B516E4A74436E4E78733369534434766F354E467155585A4A5561595432372D6E424B51644A4C4E44566850485753363034776E76537154546A6733796B43414272547564493370375A686C6634782D6D3951743746454A5A7548412D5F7279744834347059373051304572442D51772D59746676516C755875502D6D434A697A7A73672D686D735F353930326165395F41397A78746D4F695F697632463945457852446472554E6C464577745A6E375259625138787570327572444D61325A725652767A53656E696C4F7A50434D536B475577643572565A54554E61577876313243775F6A75384B4837386B57454A6C676155796B71707835434C74465736724250496B38426641746E4175527369586B7367324C61546333303761726B794A345231504A56336868646E39513764623573586944623675672D3266702D3478324C4E3148587849346C3530764B565837794264473668303764397937396D7963674241516C3276524B7649543644724A42574E765632333277346435797131756E5368464B5F302D6E6F4278323762446C4658675579767A3173516B336A425F555F48345958724A784646724C722D745349426C6351615862364B69536F634A643134562D3771564F4466643145414E6C4E34463341725F454F4C3141316D696A53546C556B4837593279446C7732557652444A79617272753062426D47664B4342486248474E654D6B43567730706E476854394E376F636C6336476A4E716E4F57524B774E756E66794351677948745671566E45776D677757685A386633462D5839425156517A58577675524E4E5165444574345077656571337A7A366D4C5F334A49725450456D634F6D2D47312D696A394E6A5A6D776D453733315059777277354977427545766E724A7859336D43434230306C79684E68442D436D76497142525337764D5F6A3945666C6A674A624836574B596C344E5138392D74326873755243635544304D41733174614B5F41306D73796E7555707265376D7453637955785079704241465A515F344B58354255695F6377494D78474F4470696869653061363068795A31624276686E2D4D44776866795F7A6565623966355230464D394B36735A524775334A385557373365536D53386C387552685864496162784F68376D32774D666667576746494F68314A6848417753524A52313373556E655952476352376832663557514C317062584D6A6F4C4E32466B6577434464766967564537334A4D553567715551507A4F5A6638344875427467684B3563616858755F6A3567367267744B764D776D452D767A6673574467577955483152656263597950506F36515555794E5A5670384742596854503731364F5F4B69507A4F743731772D797479694C4769327A3533584B7A44744477724C7A2D6C6573414A4F594D77456C69384C63394B6C744A67644638486B4C6A517035714C78573936383650474A516831617154655A4947446B326B2D4E7542415F7639374A6B49537047573744335A5A6978314F4B5F765368345A50544F4E38714A4B392D794F7078754C594F57724138305756517946726330485137485536755A6C2D42653266674E654B35594B4B446D53334247416A434438784D70592D4F7938534563336F6555484B444F513447757A79446C7369707652375F654A46456A6364612D70624D6258734C6345304B3358702D744646313973694F6167615A304F6B3335494758346B795A6C346E78324759597772696670487337496569686F4C433964376C6E6E677139686A78696137776E6632582D5341314B4966625971733267664B444E3972626452684C6C44325F41694A38417664716D7961587A767354645A4233334E546D38355057562D534D416473766475443462583563614A5A414B766244645F784241734A65703141314858765348744D395152763161446E566B7A4D667A316D31324F527933542D616B414F346758364C7975595162725330394D326E7A6A59456B3373646173536D425F6F36525936553734525A317A6E565068346D38342D74634B77527851646B334464597455616759305350495A654F6435334646725F4562635875594B32616C726C624D7138475176425051655873485366357349497133325A4D6A515065556652516136716A62537973366B6E786664743972757465714970585655422D444B5566306D537444306C357031385332704777754F47786E6A75396E654B476D505163563053636A5F3635674C5749666D67324A337766364D513164387775723543415F72574945714C474E4777306A36763175456A64414F5F446D74656E5158536E47354A2D5F797839527630424C6E72315350624E3959544C6434614D4A6E385F5A576E7736674151706E6941796674766E3978676C576D636547443551715F506159516561354E756E5762596E7A745444554866556354363362536B684C3073324541654C7949445A53366F313957575868704F784937556C714E583475775949666C68524D6E6F7A79595A42715A5A304A547379756A6D4F656D63326F387469416D5F4A5A776C624567436150346D3849366B4A4B484D4E6675516E57446E533152456874302D36576D447050414A5953757232764D586C36616F526649535831515A57475368394173503255665077496D56483856484439566F6A7A56764467336530494F70734459794D4979766F686A7275307A53512D6F52355141495378316F577A537A596E374A704D32565F7962506252467146626D7576524C337255525530474772717959303655376675583446584676504F74647856416453337A766F61774C754E4C5245307A466576614764546F6F7038326E4C6252336538697731506C677A69766D6F665A58464B7775585272785149344E57692D345354533951634566685F7644585272514F3464416E546D44766970314B3958376865676756346452566A3644424D486370426A6A2D614B33');
INSERT INTO "hand_in" VALUES(10,4,'frame','f3236db3e1a714d4296c337bbd43af73e628984727ba4dfc7877801a5ffcf958','gm','2025-01-15','taken_in',12,NULL,NULL,NULL,X'00',X'6741414141414272417371777661414A5A4B69557547383576457550626C6E453231334A7333516777487573617466655A654D44714E42424F756D77723561734168585F436F4B39685F56333167504A494E766D667A2D5F546F4D377234736C72716A42325F38636A6D516C63794F6D745132576D713753703576493569636E6954685A6A645352305237347950507954504E5746384B584E4E3261754F324A2D36756C7A50376237487358574F7A4A55446C514373653653686C37637675786B543933786A3142397347525A6F46484E54616853484C616B794C706335514E4D73546C497A59414F385639394231396155477231634271435356696F322D476F6D4F696150575737387A2D42733155383546466449664E49564155384A4D795F4C476C3759495A7961485339453867714162463659454D424755387654574A495177456A6933396C54544B5A4D63706173414469616E4D42453744376D4739455A4C32436F4B79697378426C3950456554536A634A75326D4C4E364541486E36397735684E5F496F745053426F4F67543733665A6A505A685231724B316D5877542D784A336879424B37486B63794D45537636494F6E4E4737523469395456444858544D70695A305F5F64306A4449646E49637749664E4B317532492D7866342D4452725561434D63703953414D6E3445415572557573706475633064587141747379585077454F636B77647353696256555F37726B4562774E736E374C49664E4645534158684E435A49727A4A4E67733475704B69784B2D65694F7573663739564862666C306A596D66316E50704C2D6F6346304A5557575443774145515F524650654669335F793831647A5078455949723153707950592D635F412D427677546142344A4D466D576D565039465F76576E754D55435075657656713746653269534A6C6A48563068474A5F535042485366683849663278666F7566555733472D7375573432396C535A3145394A44755A724D724D424442725A57792D515461653233424152377968564236424B6D6A5771597A493559723968353172593935434469706339767547584634784C56693879417843773636777463762D773739717970306B6B37486F6954365536312D627477324C4C56316A596A6A4775325779733273576531697165346D54585763553549614E754F485A445A52423131486A59673038635A7454682D57786B6B59485539664A4A484646637839717A655863617A4B48634E5A6B6E5F6E6C61726E5566524F477562385871382D6F51775F595730762D4A43354E535342544567326D4F6762584970744439476D496D33373676327153453569754B364C6638596C5756425839324375394D4B58513544766D7A506C69762D6D4C4A794846625053665930734C5945686C724E7656574644734B4D72566C6B4A2D6A3638746D3869396551304E66724333324F544148676E3965786D304269597366326C6741453672453455354537744164564B416C4F6742795948644372446B5662325F47584662686658464E4357616F686C7573366D706A3661493930674B74533773514C4C6976797A6F767752697A5269445133312D617879773053742D7643656168384848464332687A6A6B58476C685471613856625F4C32574876534A627530485F30683668696C764B75514635784F4264614C69753955646A394B357350484E56425A57676A6544566650614A32724B5A34394139417745475850433149657250306446766748637A5151386F566663597654313379413479705634616C6B706C6E32684A52464732716B6E64426639674964786A79345345456E667A4968302D576A6745714C5A737947375A2D627641383535634F464471424F69384A7775525432423157725951654C36306C6A6B61705959586579374D6656453370434B64427643434F2D5566664A575138676A59394C3271732D5070644F6C627070354C4D5F62304E3138544A785A76726E514B4E665979673673745A5952455F6D49465336636745302D2D53494B754C51334F524C3171374151414276396432512D72427976594D5671552D545868616E596874536C78457A6C444E426A646F4E65547A66554C6D3935485A794971445146384849575846546B345A556D35516149583331324D664E2D6F4F5949705579595079716F79493248666B4234397A5062555F524268636F454A444D793546776E31334137475F747748735654347A503356427A4C75663778317052624A746135486E6832475F726D4939516F795272706444644C4A3032377A7875566849596E496571334F6B7A574965633749746C52496A54556D556B5A4D634133732D565A3042646D387337363662574A547233615439743366704F365832653837776354687633536A6648685057655A70734C364757767930506A74632D4C41363048544D6A6532746F5A736C316668526241443030714C4A50664947374D63496C6D58594E736D6B4F49477A5F572D6733655256476A37394E7749577165426B47496D57335678354D6A4F2D47567465616333544F674F797753365A5A4D646B6B594D746C3571656F6E6A536958685730766D59573959797732316A4D62446846546A4A446E75583356684246786E566742446446692D5F7730312D51484C307051376F5F43644F4D6E377651434E6259556933736D7075657347326D455130726F784A694C55316E694A63414D4C4D3749706C765141423063627358674A6B687A394A6F4D503678395F36306E614B43683050697369666F335364344E742D5352566E36687774327A55394844503261464471696D4153716C79424849653730625A426D5033704B34394B737137485268756E714E4C6C79704B5746614A6A6D6953496146384F773473556F465377596D4A48435A364F555A5732725151795647744B335852527636784C46637068795A357859754337614174394C514F2D5F5F6B2D386A64704B596E4A635344527035586365395A474C374B4B6270676B6462314F3468554B6E38543551634F7247467161684732616A42335072573664616A4D3270416E5F45737772726874435833397A6379677142315F35497557624E3167354750344266446E5638396A6A5561704C582D6F66504A2D61506E386E754B6333644E595F56526638496E50367A6363396F6E623052466377316947525A6954617768413976777650546F44696631473346476873504E526A6869546934726C4448714A6F6B674E625775576E6D7668615366507873364748794B4F5144476C4E79335935396C796C536851644F4E466744546A6947695F75686C48477A4959576532636D5F576443455A7166696436315161364845355F374D5877785537655046363872563858796C344B524E764F33625A307656626C4A616371624F5170645031355572384F616B636B5A394A6F504A443339577370525F62735755735A43534A534A36445A6D634D535855623679493435375A5254694B5761334737326B6375656E65516A5271446A6F436D415563644542584F4247796D3451726D5A4D4151476444624432514F507A33752D2D7069564352594C345635426742324634477173415F41725841787351663143373632354848514E6844425A52456A6963542D506B63366879455A397A7174614B637A305F425A31505251684F6B695758464C32376E49586748384E50484676644F354368637334385F6E5552374B776B395369505746325434326134326E3576453066363738756B6D526A596247436A4F575273564A6B4D49494749435A57617379715A437268376A6B646D69694E79495656614B324437444E785365575F786B5A4B57397852703469306A4D6F527A77486648786F4B336B4E6D525A5A6F55426F3678475F796857705F62722D444E3230764F69653679456467646B44382D47685846505732666831586973356D674D5965323771565A62773463705432595A5F637132436E4A704559656441684474535974633138324D525A7A683066556D33712D6E42795579493150417A6270617653714F3344336F6D787261322D6531744C664C337868783752416346446F79345469765A736969707A4C484F567936655557592D7545537A66626949756A7051763930336C7A47346777573554553245766A4D414F7176732D6B556C3759697641507A65446A5530794E3971766630654F425F69436F3132706643344E585237565447527074536251616F48726871493432587363503670722D4739652D37744B46426956564362435264354D35664874445277746F75306345304952303778567230494F486F31494B765F66486D6C433856647039767A7569334D7A6A4B7470766833744B6F496A');
INSERT INTO "hand_in" VALUES(11,3,'review','29a92fbf319bb8c4b90ed0e21af2694febdef1a9c5f9c3975772ce0974372890','ao','2025-02-03','taken_in',4,NULL,NULL,NULL,X'00',X'6741414141414272417371783546474855325F695477325A2D6B724B42793337585750706C676C306A367A736A32465834527A4C4141587A2D33636D6448646B6D4457574C4C4C7371656D4E3034663244385A386531655A67537A644973684E325633315068343034644F6E52454C754C4644646168484E774F6A48527A6C4D6375464E79644C4F5F7231486374746B3173784F4E7837494C58696F38564C51492D3555776C42664A32525F786A4E694C625849786B61715932524770775F677A687556683261584F47392D56315343506837746E3668544A4378774E574A4945654E76516C57687741764F5F6D734E554A44705055355A4A4C484B544E44424F385453426B4B656B4A6F6675575944744E58374D3041336D567051715541637A74634A494764654E4F68625A2D4A6667715366364F776B76376A3168636573495268343267644C7945796F53636D5A4463314F4834784846324E55793779376942777171394F6A556D3162314F41777358376A6F376E436A4F565034504F6F4D30576C52654A41723239654A6979454378334B434557796D4D78685476465335796762533253564B386C424369556F4D59644E4954375067514E33624B37486531706D7557616C6A7A5061652D46496F61476E35414D6756305757444D5241416E2D6E32496D777338374B6D4D6B6252475F2D795F764F644438657370756275706B5273506649547A7A33785A4751526E4F6857707443466A476A4E41516638496F39785663693964436C65446874524D484F6C30512D73676D365F6B725A6831304B4A5641655361375777535A65584345566E724A5741685964556F48614B4C723936397848564D6B4E3474546165647757754F50797246334F5971636F335357477A484565315F2D534C75554A4B455972666B544A335637483373305638366B5444385051796F317935786E644669653338455F5F6677573546335036532D507046494E714B396D445434594F41582D6551507248444552646763636451345776456F717077425366316B755A36786179534A4A4A435F63574E645770324E73716A5878533332467979627469304C57506865454C34505A6F6B36615475696E6368673232474F364E49426F516369543336745764723133376D70435A5F376A796231652D73786A65396E4A366231514862574146475032633932666548746C766D797149515A6E6A74576D393252717645553669596F48373945385034483163477A53774755347775555F6E70726A6D73477A56536958314F67555F706A5A78552D347A41644161306E452D454E4842515F5672612D746B703374704378377755424F4E7277376D6A73694F6B453570554C75704A695F5F576272347748635249754F596F497053324672543649775A6F576872474F5933757459342D396F7330524C4D546A68534856594F694D4E574837704E715232413451663072566F6B67693169574C4E4C34492D6837706B663179553D');
INSERT INTO "hand_in" VALUES(12,4,'review','d1bed3ecfd2332716c2bc9767b23192d11bb555400cced877b352618d9fa4a3e','ao','2025-02-03','taken_in',4,NULL,NULL,NULL,X'00',X'674141414141427241737178732D366E71476A714F43517A6A33556A6D6A6E3543476C6955593074452D5579443344725748436875425F477041357331794E4C667475576672726A334A75465F65546C35533644414E364C4C366D432D565F58393075436F53622D4850315930704965756C447157442D2D79734564693956475575496E6F484275786F52566F5F523771474F4F334B44694939614D7473495655583545666758426872544474474838365A61696634727553615F4B492D504F563564796541715F306E472D58557062337A6E65747169476C486F615751384441576278325253465475777371546C4F515472674C476931727842614757676C32304B4B42434D6C7A66515139784A626671554B4452695A58444F5F666438347A387A47353652685859747671696D414948584C4E45613678616A72347531505033384E753953595366447237734F3741356A555F395678304F6D6E464F7832794A745F38362D3775746C456F59394F5962783961793057353367376D7055666976486B514664783379654E79495854743876456D7A304D4C4554533063625F503136743472753642705F5075574951516255352D346D526A7776485968675650784D486872667572617333656E556F44665A50325F55746E326D51735F66373663475975732D4C57366475544A6E62676F6B5270684D315351537262484D50377259413031586549494D784C6343304166785452653772324A517A4B477771453579764E3367356B52766576766E4546496739447631347373503579566D3748454F446C4363663234583469667357305435727362757443656B34456E676C4A54675A50656559323636306C3659422D4873544B514D5565456A465A675A525A3136576C493547303945547237697A31784B7868416169464A683373506F646D2D6D756270795F5258485F62536832426557646C42613369776F6138466B7A7866366732755F70756B52576E73636C524474445646504A4D4278695A7377536462564E63376973574642424E7452572D39455137503349575933694C5545476F772D68484B74397641364F4138614D6F3854696544384937726B314C43437558476B3756373446484B6C39674E374F6B4278764977705A6148513379554C6442455331493454614F624B61666C5039316E6249586E3947707A6535794258705F753673717041426C32396130646262477364364F72385978415A54513579324D545364572D56676F666B67616B58734A4156544F44433265456D7A646E51696A67395A483342462D446859656C4E6D4F3466654A722D38333270587077395F566D30746C5850377643306F75416274723172514E317A7734724E2D617A5F524866476A51676B4D735731505A543558494E33695A4450336F7246654469776C3677325853625A5F694E6B5672437A4D4B5A3652714D7A653650504E2D443738307375496641415268524A664D436A386670417847554D3D');
CREATE TABLE indicator (
	id INTEGER NOT NULL, 
	unit_audit_id INTEGER NOT NULL, 
	hand_in_id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	question VARCHAR, 
	goal VARCHAR, 
	girls VARCHAR, 
	boys VARCHAR, 
	total VARCHAR, 
	last_year VARCHAR, 
	definition VARCHAR NOT NULL, 
	period VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(hand_in_id) REFERENCES hand_in (id), 
	FOREIGN KEY(unit_audit_id) REFERENCES unit_audit (id)
);
CREATE TABLE lane (
	id INTEGER NOT NULL, 
	channel VARCHAR NOT NULL, 
	address VARCHAR NOT NULL, 
	next_at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (channel, address)
);
CREATE TABLE "meeting" (
	id INTEGER NOT NULL, 
	unit_audit_id INTEGER NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	planned_on DATE NOT NULL, 
	time VARCHAR, 
	place VARCHAR, 
	held_on DATE, 
	participants JSON NOT NULL, 
	minutes_sealed BLOB, 
	minutes_on DATE, 
	confirmed_by_unit VARCHAR, 
	confirmed_by_inspectors VARCHAR, 
	sequence INTEGER NOT NULL, 
	cancelled_on DATE, 
	invited_on DATE, 
	PRIMARY KEY (id), 
	FOREIGN KEY(unit_audit_id) REFERENCES unit_audit (id), 
	UNIQUE (unit_audit_id, kind)
);
INSERT INTO "meeting" VALUES(1,1,'opening','2024-04-08',NULL,NULL,'2024-04-08','["Verksamhetschef"]',NULL,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "meeting" VALUES(2,2,'opening','2024-04-08',NULL,NULL,'2024-04-08','["Verksamhetschef"]',NULL,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "meeting" VALUES(3,1,'dialogue','2024-05-14',NULL,NULL,'2024-05-14','["Verksamhetschef", "Enhetschef"]',X'6741414141414272417371754D514C644A424B39484D324B61696D466E6953707A537863467676784C4F735044524D3959385A5F7A7255505F6A4F68374A304165684B4B543732635F6C79513059507461716B3669336774342D34324D5A633670685768432D4C4D63455A475A756C7A51316765644D4A54705454625869346D774357506152723631495651','2024-05-14','chef.tallunda','ao',0,NULL,'2024-05-07');
INSERT INTO "meeting" VALUES(4,2,'dialogue','2024-05-14',NULL,NULL,'2024-05-14','["Verksamhetschef", "Enhetschef"]',X'6741414141414272417371753673475A454353454D764A6F5965356B696E5A52436277525F7769765F454933357864585356724347474E39665A78614D673931425F6470446874772D5A623542366F676C4C4D7A554B46794C585547734F37342D2D67325046466E5A2D5F3744616E4B623568797A36644E51776E4774494668445348447855756A6154576E','2024-05-14','gm','ao',0,NULL,'2024-05-07');
INSERT INTO "meeting" VALUES(5,3,'opening','2025-01-10',NULL,NULL,'2025-01-10','["Enhetschef"]',NULL,NULL,NULL,NULL,0,NULL,'2025-01-02');
INSERT INTO "meeting" VALUES(6,4,'opening','2025-01-10',NULL,NULL,'2025-01-10','["Enhetschef"]',NULL,NULL,NULL,NULL,0,NULL,'2025-01-02');
CREATE TABLE "message" (
	id INTEGER NOT NULL, 
	"key" VARCHAR NOT NULL, 
	unit_audit_id INTEGER, 
	kind VARCHAR(40) NOT NULL, 
	recipient VARCHAR NOT NULL, 
	address VARCHAR NOT NULL, 
	subject VARCHAR NOT NULL, 
	body VARCHAR NOT NULL, 
	written_on DATE NOT NULL, 
	status VARCHAR(40) NOT NULL, 
	sent_on DATE, 
	place VARCHAR, 
	problem VARCHAR, 
	audit_id INTEGER, 
	channel VARCHAR NOT NULL, 
	contacts JSON NOT NULL, 
	meeting JSON, 
	urgent BOOLEAN NOT NULL, 
	attempts INTEGER NOT NULL, 
	next_at DATETIME NOT NULL, 
	claimed_by VARCHAR, 
	claimed_until DATETIME, 
	reference VARCHAR, 
	PRIMARY KEY (id), 
	CONSTRAINT fk_message_audit FOREIGN KEY(audit_id) REFERENCES audit (id), 
	FOREIGN KEY(unit_audit_id) REFERENCES unit_audit (id), 
	UNIQUE ("key")
);
INSERT INTO "message" VALUES(1,'list_request|mini-2024|tallunda|chef.tallunda|requested',1,'list_request','chef.tallunda','chef.tallunda@lillkommun.example','Lista från Tallunda senast 11 april 2024','Ärenden 1 juli 2023–29 februari 2024, 13–17 år. Rubriker: Aktnummer, Personbeteckning, Juridiskt kön, År fyllda, Aktualiserad, Utredning från, Utredning till.
Löfte: fe7416afd975eada4e11c7e0742d7590875468e6047e438175bb94242ca15256
Kvalitetsenheten
','2024-04-08','sent','2024-04-08','2024-04-08-00001-list_request-chef.tallunda.txt',NULL,1,'file','[]',NULL,0,1,'2024-04-08 10:00:00.000000',NULL,NULL,'2024-04-08-00001-list_request-chef.tallunda.txt');
INSERT INTO "message" VALUES(2,'list_request|mini-2024|mosslida|gm|requested',2,'list_request','gm','greta.myrlund@lillkommun.example','Lista från Mosslida senast 11 april 2024','Ärenden 1 juli 2023–29 februari 2024, 13–17 år. Rubriker: Aktnummer, Personbeteckning, Juridiskt kön, År fyllda, Aktualiserad, Utredning från, Utredning till.
Löfte: 915d58e71230dba18ae13c888b5f28026fc85de001bf4367d169947241ddd182
Kvalitetsenheten
','2024-04-08','sent','2024-04-08','2024-04-08-00002-list_request-gm.txt',NULL,1,'file','[]',NULL,0,1,'2024-04-08 10:00:00.000000',NULL,NULL,'2024-04-08-00002-list_request-gm.txt');
INSERT INTO "message" VALUES(3,'taken_in|mini-2024|tallunda|chef.tallunda|frame|1',1,'taken_in','chef.tallunda','chef.tallunda@lillkommun.example','Tallunda: lista över ärenden är mottagen','12 rader. 0 noteringar.
','2024-04-11','sent','2024-04-12','2024-04-11-00003-taken_in-chef.tallunda.txt',NULL,1,'file','[]',NULL,0,1,'2024-04-11 10:00:00.000000',NULL,NULL,'2024-04-11-00003-taken_in-chef.tallunda.txt');
INSERT INTO "message" VALUES(4,'taken_in|mini-2024|mosslida|gm|frame|1',2,'taken_in','gm','greta.myrlund@lillkommun.example','Mosslida: lista över ärenden är mottagen','12 rader. 0 noteringar.
','2024-04-11','sent','2024-04-12','2024-04-11-00004-taken_in-gm.txt',NULL,1,'file','[]',NULL,0,1,'2024-04-11 10:00:00.000000',NULL,NULL,'2024-04-11-00004-taken_in-gm.txt');
INSERT INTO "message" VALUES(5,'sample_sealed|mini-2024|tallunda|chef.tallunda|sealed',1,'sample_sealed','chef.tallunda','chef.tallunda@lillkommun.example','Tallunda: urvalet är draget','6 akter och 4 reserver. Listans kontrollsumma f7e7b847284a65029db94ebdead55be4aa900fc41f4c8edf85535742236e642c.
Frö KS 2024/17|2024|e8fa9a89de3d982edd6b78c7e53a56374255be112b9de06fcd4b1c830142241f, slumptal e8fa9a89de3d982edd6b78c7e53a56374255be112b9de06fcd4b1c830142241f. Akterna behövs senast 26 april 2024.
','2024-04-12','sent','2024-04-12','2024-04-12-00005-sample_sealed-chef.tallunda.txt',NULL,1,'file','[]',NULL,0,1,'2024-04-12 10:00:00.000000',NULL,NULL,'2024-04-12-00005-sample_sealed-chef.tallunda.txt');
INSERT INTO "message" VALUES(6,'files_to_read|mini-2024|tallunda|ao|sealed',1,'files_to_read','ao','asta.ormbunke@lillkommun.example','Tallunda: 6 akter att läsa','Av dem läses 0 två gånger. Klart senast 26 april 2024.
','2024-04-12','sent','2024-04-12','2024-04-12-00006-files_to_read-ao.txt',NULL,1,'file','[]',NULL,0,1,'2024-04-12 10:00:00.000000',NULL,NULL,'2024-04-12-00006-files_to_read-ao.txt');
INSERT INTO "message" VALUES(7,'files_to_read|mini-2024|tallunda|fk|sealed',1,'files_to_read','fk','folke.kvistrum@lillkommun.example','Tallunda: 6 akter att läsa','Av dem läses 0 två gånger. Klart senast 26 april 2024.
','2024-04-12','sent','2024-04-12','2024-04-12-00007-files_to_read-fk.txt',NULL,1,'file','[]',NULL,0,1,'2024-04-12 10:00:00.000000',NULL,NULL,'2024-04-12-00007-files_to_read-fk.txt');
INSERT INTO "message" VALUES(8,'sample_sealed|mini-2024|mosslida|gm|sealed',2,'sample_sealed','gm','greta.myrlund@lillkommun.example','Mosslida: urvalet är draget','6 akter och 4 reserver. Listans kontrollsumma e616be432552b23ad49e0ec4ccf19d458e7bca831cdb2324883ed11faa1db246.
Frö KS 2024/17|2024|cd5ff76e5c4569c6d44a25f2b3c1acf666b8244576e65e8f27ae77edee0e3773, slumptal cd5ff76e5c4569c6d44a25f2b3c1acf666b8244576e65e8f27ae77edee0e3773. Akterna behövs senast 26 april 2024.
','2024-04-12','sent','2024-04-12','2024-04-12-00008-sample_sealed-gm.txt',NULL,1,'file','[]',NULL,0,1,'2024-04-12 10:00:00.000000',NULL,NULL,'2024-04-12-00008-sample_sealed-gm.txt');
INSERT INTO "message" VALUES(9,'files_to_read|mini-2024|mosslida|ao|sealed',2,'files_to_read','ao','asta.ormbunke@lillkommun.example','Mosslida: 6 akter att läsa','Av dem läses 0 två gånger. Klart senast 26 april 2024.
','2024-04-12','sent','2024-04-12','2024-04-12-00009-files_to_read-ao.txt',NULL,1,'file','[]',NULL,0,1,'2024-04-12 10:00:00.000000',NULL,NULL,'2024-04-12-00009-files_to_read-ao.txt');
INSERT INTO "message" VALUES(10,'files_to_read|mini-2024|mosslida|fk|sealed',2,'files_to_read','fk','folke.kvistrum@lillkommun.example','Mosslida: 6 akter att läsa','Av dem läses 0 två gånger. Klart senast 26 april 2024.
','2024-04-12','sent','2024-04-12','2024-04-12-00010-files_to_read-fk.txt',NULL,1,'file','[]',NULL,0,1,'2024-04-12 10:00:00.000000',NULL,NULL,'2024-04-12-00010-files_to_read-fk.txt');
INSERT INTO "message" VALUES(11,'taken_in|mini-2024|tallunda|ao|review|1',1,'taken_in','ao','asta.ormbunke@lillkommun.example','Tallunda: aktläsning är mottagen','6 rader. 0 noteringar.
','2024-05-06','sent','2024-05-06','2024-05-06-00011-taken_in-ao.txt',NULL,1,'file','[]',NULL,0,1,'2024-05-06 10:00:00.000000',NULL,NULL,'2024-05-06-00011-taken_in-ao.txt');
INSERT INTO "message" VALUES(12,'taken_in|mini-2024|tallunda|fk|review|1',1,'taken_in','fk','folke.kvistrum@lillkommun.example','Tallunda: aktläsning är mottagen','6 rader. 0 noteringar.
','2024-05-06','sent','2024-05-06','2024-05-06-00012-taken_in-fk.txt',NULL,1,'file','[]',NULL,0,1,'2024-05-06 10:00:00.000000',NULL,NULL,'2024-05-06-00012-taken_in-fk.txt');
INSERT INTO "message" VALUES(13,'taken_in|mini-2024|mosslida|ao|review|1',2,'taken_in','ao','asta.ormbunke@lillkommun.example','Mosslida: aktläsning är mottagen','6 rader. 0 noteringar.
','2024-05-06','sent','2024-05-06','2024-05-06-00013-taken_in-ao.txt',NULL,1,'file','[]',NULL,0,1,'2024-05-06 10:00:00.000000',NULL,NULL,'2024-05-06-00013-taken_in-ao.txt');
INSERT INTO "message" VALUES(14,'taken_in|mini-2024|mosslida|fk|review|1',2,'taken_in','fk','folke.kvistrum@lillkommun.example','Mosslida: aktläsning är mottagen','6 rader. 0 noteringar.
','2024-05-06','sent','2024-05-06','2024-05-06-00014-taken_in-fk.txt',NULL,1,'file','[]',NULL,0,1,'2024-05-06 10:00:00.000000',NULL,NULL,'2024-05-06-00014-taken_in-fk.txt');
INSERT INTO "message" VALUES(15,'tables_ready|mini-2024|tallunda|ao|complete',1,'tables_ready','ao','asta.ormbunke@lillkommun.example','Tallunda: tabellerna är klara','6 akter. Läsarna är överens i –.
','2024-05-06','sent','2024-05-06','2024-05-06-00015-tables_ready-ao.txt',NULL,1,'file','[]',NULL,0,1,'2024-05-06 10:00:00.000000',NULL,NULL,'2024-05-06-00015-tables_ready-ao.txt');
INSERT INTO "message" VALUES(16,'tables_ready|mini-2024|tallunda|fk|complete',1,'tables_ready','fk','folke.kvistrum@lillkommun.example','Tallunda: tabellerna är klara','6 akter. Läsarna är överens i –.
','2024-05-06','sent','2024-05-06','2024-05-06-00016-tables_ready-fk.txt',NULL,1,'file','[]',NULL,0,1,'2024-05-06 10:00:00.000000',NULL,NULL,'2024-05-06-00016-tables_ready-fk.txt');
INSERT INTO "message" VALUES(17,'tables_ready|mini-2024|mosslida|ao|complete',2,'tables_ready','ao','asta.ormbunke@lillkommun.example','Mosslida: tabellerna är klara','6 akter. Läsarna är överens i –.
','2024-05-06','sent','2024-05-06','2024-05-06-00017-tables_ready-ao.txt',NULL,1,'file','[]',NULL,0,1,'2024-05-06 10:00:00.000000',NULL,NULL,'2024-05-06-00017-tables_ready-ao.txt');
INSERT INTO "message" VALUES(18,'tables_ready|mini-2024|mosslida|fk|complete',2,'tables_ready','fk','folke.kvistrum@lillkommun.example','Mosslida: tabellerna är klara','6 akter. Läsarna är överens i –.
','2024-05-06','sent','2024-05-06','2024-05-06-00018-tables_ready-fk.txt',NULL,1,'file','[]',NULL,0,1,'2024-05-06 10:00:00.000000',NULL,NULL,'2024-05-06-00018-tables_ready-fk.txt');
INSERT INTO "message" VALUES(19,'dialogue_invitation|mini-2024|tallunda|chef.tallunda|2024-05-14',1,'dialogue_invitation','chef.tallunda','chef.tallunda@lillkommun.example','Dialogmöte om granskningen hos Tallunda 14 maj 2024','Hej,

läsningen av akterna hos Tallunda i granskningen Orosanmälningar för unga 13-17 år är klar. Vi träffas i ett dialogmöte 14 maj 2024.

På dagordningen står det vi har sett. Säg vid mötet om ni håller med, bestrider eller vill ändra:

- 1. Styrka: Samtal med den unge
- 2. Utvecklingsområde: Brister i dokumentationen (Brister i dokumentationen: 4 av 6 (67 %))
- 3. Utvecklingsområde: Samtalen med skolan (Dialogen: rektorerna efterlyser ett möte)

Kvalitetsenheten
','2024-05-07','sent','2024-05-16','2024-05-07-00019-dialogue_invitation-chef.tallunda.txt',NULL,1,'file','[]','{"uid": "mini-2024.tallunda.dialogue@lillkommun.arshjul", "sequence": 0, "method": "REQUEST", "summary": "Dialogm\u00f6te, Tallunda", "description": "Granskningen Orosanm\u00e4lningar f\u00f6r unga 13-17 \u00e5r (dnr KS 2024/17).", "start": "2024-05-14", "minutes": null, "place": null, "organizer": "Kvalitetsenheten", "time_zone": "Europe/Stockholm"}',0,1,'2024-05-07 10:00:00.000000',NULL,NULL,'2024-05-07-00019-dialogue_invitation-chef.tallunda.txt');
INSERT INTO "message" VALUES(20,'dialogue_invitation|mini-2024|mosslida|gm|2024-05-14',2,'dialogue_invitation','gm','greta.myrlund@lillkommun.example','Dialogmöte om granskningen hos Mosslida 14 maj 2024','Hej,

läsningen av akterna hos Mosslida i granskningen Orosanmälningar för unga 13-17 år är klar. Vi träffas i ett dialogmöte 14 maj 2024.

På dagordningen står det vi har sett. Säg vid mötet om ni håller med, bestrider eller vill ändra:

- 1. Styrka: Samtal med den unge
- 2. Utvecklingsområde: Brister i dokumentationen (Brister i dokumentationen: 5 av 6 (83 %))
- 3. Utvecklingsområde: Plan finns (Plan finns: 1 av 6 (17 %))

Kvalitetsenheten
','2024-05-07','sent','2024-05-16','2024-05-07-00020-dialogue_invitation-gm.txt',NULL,1,'file','[]','{"uid": "mini-2024.mosslida.dialogue@lillkommun.arshjul", "sequence": 0, "method": "REQUEST", "summary": "Dialogm\u00f6te, Mosslida", "description": "Granskningen Orosanm\u00e4lningar f\u00f6r unga 13-17 \u00e5r (dnr KS 2024/17).", "start": "2024-05-14", "minutes": null, "place": null, "organizer": "Kvalitetsenheten", "time_zone": "Europe/Stockholm"}',0,1,'2024-05-07 10:00:00.000000',NULL,NULL,'2024-05-07-00020-dialogue_invitation-gm.txt');
INSERT INTO "message" VALUES(21,'minutes_to_confirm|mini-2024|tallunda|chef.tallunda|2024-05-14',1,'minutes_to_confirm','chef.tallunda','chef.tallunda@lillkommun.example','Protokollet från dialogmötet hos Tallunda: bekräfta senast 21 maj 2024','Hej,

protokollet från dialogmötet 14 maj 2024 hos Tallunda är skrivet. Bekräfta det, eller säg vad som ska ändras, senast 21 maj 2024.

Kvalitetsenheten
','2024-05-14','sent','2024-05-16','2024-05-14-00021-minutes_to_confirm-chef.tallunda.txt',NULL,1,'file','[]',NULL,0,1,'2024-05-14 10:00:00.000000',NULL,NULL,'2024-05-14-00021-minutes_to_confirm-chef.tallunda.txt');
INSERT INTO "message" VALUES(22,'minutes_to_confirm|mini-2024|mosslida|gm|2024-05-14',2,'minutes_to_confirm','gm','greta.myrlund@lillkommun.example','Protokollet från dialogmötet hos Mosslida: bekräfta senast 21 maj 2024','Hej,

protokollet från dialogmötet 14 maj 2024 hos Mosslida är skrivet. Bekräfta det, eller säg vad som ska ändras, senast 21 maj 2024.

Kvalitetsenheten
','2024-05-14','sent','2024-05-16','2024-05-14-00022-minutes_to_confirm-gm.txt',NULL,1,'file','[]',NULL,0,1,'2024-05-14 10:00:00.000000',NULL,NULL,'2024-05-14-00022-minutes_to_confirm-gm.txt');
INSERT INTO "message" VALUES(23,'feedback_delivered|mini-2024|tallunda|chef.tallunda|version 1',1,'feedback_delivered','chef.tallunda','chef.tallunda@lillkommun.example','Återkoppling till Tallunda: Orosanmälningar för unga 13-17 år','Hej,

här är återkopplingen till Tallunda från granskningen Orosanmälningar för unga 13-17 år (dnr KS 2024/17), version 1.
Den har 1 styrkor och 2 utvecklingsområden.

Dokumentet: aterkoppling-mini-2024-tallunda-v1.pdf

Bekräfta senast 4 juni 2024 att ni har tagit emot den.

Kvalitetsenheten
','2024-05-28','sent','2024-05-28','2024-05-28-00023-feedback_delivered-chef.tallunda.txt',NULL,1,'file','[]',NULL,0,1,'2024-05-28 10:00:00.000000',NULL,NULL,'2024-05-28-00023-feedback_delivered-chef.tallunda.txt');
INSERT INTO "message" VALUES(24,'feedback_delivered|mini-2024|mosslida|gm|version 1',2,'feedback_delivered','gm','greta.myrlund@lillkommun.example','Återkoppling till Mosslida: Orosanmälningar för unga 13-17 år','Hej,

här är återkopplingen till Mosslida från granskningen Orosanmälningar för unga 13-17 år (dnr KS 2024/17), version 1.
Den har 1 styrkor och 2 utvecklingsområden.

Dokumentet: aterkoppling-mini-2024-mosslida-v1.pdf

Bekräfta senast 4 juni 2024 att ni har tagit emot den.

Kvalitetsenheten
','2024-05-28','sent','2024-05-28','2024-05-28-00024-feedback_delivered-gm.txt',NULL,1,'file','[]',NULL,0,1,'2024-05-28 10:00:00.000000',NULL,NULL,'2024-05-28-00024-feedback_delivered-gm.txt');
INSERT INTO "message" VALUES(25,'plan_request|mini-2024|tallunda|chef.tallunda|asked',1,'plan_request','chef.tallunda','chef.tallunda@lillkommun.example','Åtgärdsplan från Tallunda senast 18 juni 2024','Hej,

för varje utvecklingsområde behöver vi en åtgärd från Tallunda, senast 18 juni 2024:

- Brister i dokumentationen
- Samtalen med skolan

Kolumner: Löpnummer, Förbättringsområde, Vad vi gör, Funktion, Färdigt den, Så märks det. Ansvarig anges som funktion.

Kvalitetsenheten
','2024-05-30','sent','2024-05-30','2024-05-30-00025-plan_request-chef.tallunda.txt',NULL,1,'file','[]',NULL,0,1,'2024-05-30 10:00:00.000000',NULL,NULL,'2024-05-30-00025-plan_request-chef.tallunda.txt');
INSERT INTO "message" VALUES(26,'plan_request|mini-2024|mosslida|gm|asked',2,'plan_request','gm','greta.myrlund@lillkommun.example','Åtgärdsplan från Mosslida senast 18 juni 2024','Hej,

för varje utvecklingsområde behöver vi en åtgärd från Mosslida, senast 18 juni 2024:

- Brister i dokumentationen
- Plan finns

Kolumner: Löpnummer, Förbättringsområde, Vad vi gör, Funktion, Färdigt den, Så märks det. Ansvarig anges som funktion.

Kvalitetsenheten
','2024-05-30','sent','2024-05-30','2024-05-30-00026-plan_request-gm.txt',NULL,1,'file','[]',NULL,0,1,'2024-05-30 10:00:00.000000',NULL,NULL,'2024-05-30-00026-plan_request-gm.txt');
INSERT INTO "message" VALUES(27,'taken_in|mini-2024|tallunda|chef.tallunda|action-plan|1',1,'taken_in','chef.tallunda','chef.tallunda@lillkommun.example','Tallunda: plan för förbättringar är mottagen','2 rader. 0 noteringar.
','2024-06-14','sent','2025-01-02','2024-06-14-00027-taken_in-chef.tallunda.txt',NULL,1,'file','[]',NULL,0,1,'2024-06-14 10:00:00.000000',NULL,NULL,'2024-06-14-00027-taken_in-chef.tallunda.txt');
INSERT INTO "message" VALUES(28,'plan_to_accept|mini-2024|tallunda|ao|version 1',1,'plan_to_accept','ao','asta.ormbunke@lillkommun.example','Åtgärdsplan från Tallunda att ta ställning till','Tallunda har lämnat en åtgärdsplan med 2 åtgärder i granskningen Orosanmälningar för unga 13-17 år. Godta den eller sänd den åter
med ett skäl senast 1 juli 2024 (arshjul record ... plan-accepted eller plan-returned).

Kvalitetsenheten
','2024-06-14','sent','2025-01-02','2024-06-14-00028-plan_to_accept-ao.txt',NULL,1,'file','[]',NULL,0,1,'2024-06-14 10:00:00.000000',NULL,NULL,'2024-06-14-00028-plan_to_accept-ao.txt');
INSERT INTO "message" VALUES(29,'plan_to_accept|mini-2024|tallunda|fk|version 1',1,'plan_to_accept','fk','folke.kvistrum@lillkommun.example','Åtgärdsplan från Tallunda att ta ställning till','Tallunda har lämnat en åtgärdsplan med 2 åtgärder i granskningen Orosanmälningar för unga 13-17 år. Godta den eller sänd den åter
med ett skäl senast 1 juli 2024 (arshjul record ... plan-accepted eller plan-returned).

Kvalitetsenheten
','2024-06-14','sent','2025-01-02','2024-06-14-00029-plan_to_accept-fk.txt',NULL,1,'file','[]',NULL,0,1,'2024-06-14 10:00:00.000000',NULL,NULL,'2024-06-14-00029-plan_to_accept-fk.txt');
INSERT INTO "message" VALUES(30,'plan_accepted|mini-2024|tallunda|chef.tallunda|accepted',1,'plan_accepted','chef.tallunda','chef.tallunda@lillkommun.example','Åtgärdsplanen från Tallunda är godtagen','Hej,

åtgärdsplanen från Tallunda med 2 åtgärder är godtagen.
Lägesrapporter lämnas 1 oktober 2024 och 3 februari 2025.

Kvalitetsenheten
','2024-06-17','sent','2025-01-02','2024-06-17-00030-plan_accepted-chef.tallunda.txt',NULL,1,'file','[]',NULL,0,1,'2024-06-17 10:00:00.000000',NULL,NULL,'2024-06-17-00030-plan_accepted-chef.tallunda.txt');
INSERT INTO "message" VALUES(31,'taken_in|mini-2024|mosslida|gm|action-plan|1',2,'taken_in','gm','greta.myrlund@lillkommun.example','Mosslida: plan för förbättringar är mottagen','2 rader. 0 noteringar.
','2024-06-14','sent','2025-01-02','2024-06-14-00031-taken_in-gm.txt',NULL,1,'file','[]',NULL,0,1,'2024-06-14 10:00:00.000000',NULL,NULL,'2024-06-14-00031-taken_in-gm.txt');
INSERT INTO "message" VALUES(32,'plan_to_accept|mini-2024|mosslida|ao|version 1',2,'plan_to_accept','ao','asta.ormbunke@lillkommun.example','Åtgärdsplan från Mosslida att ta ställning till','Mosslida har lämnat en åtgärdsplan med 2 åtgärder i granskningen Orosanmälningar för unga 13-17 år. Godta den eller sänd den åter
med ett skäl senast 1 juli 2024 (arshjul record ... plan-accepted eller plan-returned).

Kvalitetsenheten
','2024-06-14','sent','2025-01-02','2024-06-14-00032-plan_to_accept-ao.txt',NULL,1,'file','[]',NULL,0,1,'2024-06-14 10:00:00.000000',NULL,NULL,'2024-06-14-00032-plan_to_accept-ao.txt');
INSERT INTO "message" VALUES(33,'plan_to_accept|mini-2024|mosslida|fk|version 1',2,'plan_to_accept','fk','folke.kvistrum@lillkommun.example','Åtgärdsplan från Mosslida att ta ställning till','Mosslida har lämnat en åtgärdsplan med 2 åtgärder i granskningen Orosanmälningar för unga 13-17 år. Godta den eller sänd den åter
med ett skäl senast 1 juli 2024 (arshjul record ... plan-accepted eller plan-returned).

Kvalitetsenheten
','2024-06-14','sent','2025-01-02','2024-06-14-00033-plan_to_accept-fk.txt',NULL,1,'file','[]',NULL,0,1,'2024-06-14 10:00:00.000000',NULL,NULL,'2024-06-14-00033-plan_to_accept-fk.txt');
INSERT INTO "message" VALUES(34,'plan_accepted|mini-2024|mosslida|gm|accepted',2,'plan_accepted','gm','greta.myrlund@lillkommun.example','Åtgärdsplanen från Mosslida är godtagen','Hej,

åtgärdsplanen från Mosslida med 2 åtgärder är godtagen.
Lägesrapporter lämnas 1 oktober 2024 och 3 februari 2025.

Kvalitetsenheten
','2024-06-17','sent','2025-01-02','2024-06-17-00034-plan_accepted-gm.txt',NULL,1,'file','[]',NULL,0,1,'2024-06-17 10:00:00.000000',NULL,NULL,'2024-06-17-00034-plan_accepted-gm.txt');
INSERT INTO "message" VALUES(35,'extension_asked|mini-2024|tallunda|ao|action|action 1|1',1,'extension_asked','ao','asta.ormbunke@lillkommun.example','Tallunda ber om mer tid för åtgärd 1 i planen','Tallunda ber om mer tid för åtgärd 1 i planen i granskningen Orosanmälningar för unga 13-17 år, till 13 december 2024. Besluta med
arshjul record ... extension-granted eller extension-refused.

Kvalitetsenheten
','2024-09-02','sent','2025-01-02','2024-09-02-00035-extension_asked-ao.txt',NULL,1,'file','[]',NULL,0,1,'2024-09-02 10:00:00.000000',NULL,NULL,'2024-09-02-00035-extension_asked-ao.txt');
INSERT INTO "message" VALUES(36,'extension_asked|mini-2024|tallunda|fk|action|action 1|1',1,'extension_asked','fk','folke.kvistrum@lillkommun.example','Tallunda ber om mer tid för åtgärd 1 i planen','Tallunda ber om mer tid för åtgärd 1 i planen i granskningen Orosanmälningar för unga 13-17 år, till 13 december 2024. Besluta med
arshjul record ... extension-granted eller extension-refused.

Kvalitetsenheten
','2024-09-02','sent','2025-01-02','2024-09-02-00036-extension_asked-fk.txt',NULL,1,'file','[]',NULL,0,1,'2024-09-02 10:00:00.000000',NULL,NULL,'2024-09-02-00036-extension_asked-fk.txt');
INSERT INTO "message" VALUES(37,'extension_decided|mini-2024|tallunda|chef.tallunda|action|action 1|1',1,'extension_decided','chef.tallunda','chef.tallunda@lillkommun.example','Mer tid för åtgärd 1 i planen hos Tallunda: beviljat','Hej,

åtgärd 1 i planen hos Tallunda väntas nu senast 13 december 2024.

Kvalitetsenheten
','2024-09-03','sent','2025-01-02','2024-09-03-00037-extension_decided-chef.tallunda.txt',NULL,1,'file','[]',NULL,0,1,'2024-09-03 10:00:00.000000',NULL,NULL,'2024-09-03-00037-extension_decided-chef.tallunda.txt');
INSERT INTO "message" VALUES(38,'extension_asked|mini-2024|mosslida|ao|action|action 2|1',2,'extension_asked','ao','asta.ormbunke@lillkommun.example','Mosslida ber om mer tid för åtgärd 2 i planen','Mosslida ber om mer tid för åtgärd 2 i planen i granskningen Orosanmälningar för unga 13-17 år, till 14 februari 2025. Besluta med
arshjul record ... extension-granted eller extension-refused.

Kvalitetsenheten
','2024-09-02','sent','2025-01-02','2024-09-02-00038-extension_asked-ao.txt',NULL,1,'file','[]',NULL,0,1,'2024-09-02 10:00:00.000000',NULL,NULL,'2024-09-02-00038-extension_asked-ao.txt');
INSERT INTO "message" VALUES(39,'extension_asked|mini-2024|mosslida|fk|action|action 2|1',2,'extension_asked','fk','folke.kvistrum@lillkommun.example','Mosslida ber om mer tid för åtgärd 2 i planen','Mosslida ber om mer tid för åtgärd 2 i planen i granskningen Orosanmälningar för unga 13-17 år, till 14 februari 2025. Besluta med
arshjul record ... extension-granted eller extension-refused.

Kvalitetsenheten
','2024-09-02','sent','2025-01-02','2024-09-02-00039-extension_asked-fk.txt',NULL,1,'file','[]',NULL,0,1,'2024-09-02 10:00:00.000000',NULL,NULL,'2024-09-02-00039-extension_asked-fk.txt');
INSERT INTO "message" VALUES(40,'extension_decided|mini-2024|mosslida|gm|action|action 2|1',2,'extension_decided','gm','greta.myrlund@lillkommun.example','Mer tid för åtgärd 2 i planen hos Mosslida: avslaget','Hej,

begäran om mer tid för åtgärd 2 i planen hos Mosslida är avslagen. Den väntas som förut senast 15 november 2024.

Kvalitetsenheten
','2024-09-04','sent','2025-01-02','2024-09-04-00040-extension_decided-gm.txt',NULL,1,'file','[]',NULL,0,1,'2024-09-04 10:00:00.000000',NULL,NULL,'2024-09-04-00040-extension_decided-gm.txt');
INSERT INTO "message" VALUES(41,'taken_in|mini-2024|tallunda|chef.tallunda|progress|1',1,'taken_in','chef.tallunda','chef.tallunda@lillkommun.example','Tallunda: läget i planen är mottagen','2 rader. 0 noteringar.
','2024-10-01','sent','2025-01-02','2024-10-01-00041-taken_in-chef.tallunda.txt',NULL,1,'file','[]',NULL,0,1,'2024-10-01 10:00:00.000000',NULL,NULL,'2024-10-01-00041-taken_in-chef.tallunda.txt');
INSERT INTO "message" VALUES(42,'taken_in|mini-2024|mosslida|gm|progress|1',2,'taken_in','gm','greta.myrlund@lillkommun.example','Mosslida: läget i planen är mottagen','2 rader. 0 noteringar.
','2024-10-01','sent','2025-01-02','2024-10-01-00042-taken_in-gm.txt',NULL,1,'file','[]',NULL,0,1,'2024-10-01 10:00:00.000000',NULL,NULL,'2024-10-01-00042-taken_in-gm.txt');
INSERT INTO "message" VALUES(43,'follow_up_begins|mini-2024|tallunda|chef.tallunda|mini-2024-igen',1,'follow_up_begins','chef.tallunda','chef.tallunda@lillkommun.example','Uppföljningen av granskningen hos Tallunda börjar','Hej,

snart har det gått ett år sedan Tallunda fick sin återkoppling. Uppföljning: orosanmälningar för unga 13-17 år börjar nu: samma frågor om
utvecklingsområdena ställs till ett litet nytt urval. Omdömet ges 28 maj 2025.

1 åtgärder i planen är ännu inte klara. De följs vidare.

Kvalitetsenheten
','2025-01-02','sent','2025-01-02','2025-01-02-00043-follow_up_begins-chef.tallunda.txt',NULL,1,'file','[]',NULL,0,1,'2025-01-02 11:00:00.000000',NULL,NULL,'2025-01-02-00043-follow_up_begins-chef.tallunda.txt');
INSERT INTO "message" VALUES(44,'follow_up_begins|mini-2024|mosslida|gm|mini-2024-igen',2,'follow_up_begins','gm','greta.myrlund@lillkommun.example','Uppföljningen av granskningen hos Mosslida börjar','Hej,

snart har det gått ett år sedan Mosslida fick sin återkoppling. Uppföljning: orosanmälningar för unga 13-17 år börjar nu: samma frågor om
utvecklingsområdena ställs till ett litet nytt urval. Omdömet ges 28 maj 2025.

Kvalitetsenheten
','2025-01-02','sent','2025-01-02','2025-01-02-00044-follow_up_begins-gm.txt',NULL,1,'file','[]',NULL,0,1,'2025-01-02 11:00:00.000000',NULL,NULL,'2025-01-02-00044-follow_up_begins-gm.txt');
INSERT INTO "message" VALUES(45,'invitation|mini-2024-igen|tallunda|chef.tallunda|2025-01-10',3,'invitation','chef.tallunda','chef.tallunda@lillkommun.example','Startmöte 10 januari 2025 med Tallunda','Vi granskar Uppföljning: orosanmälningar för unga 13-17 år (dnr KS 2024/17), 1 juli 2023–31 december 2024.
Lista senast 15 januari 2025, 4 akter lästa senast 30 januari 2025.
Med 4 akter nu och 4 om ett år syns inte ens en ökning från 50 % till 100 % och inte ens en minskning från 50 % till 0 %.
Kvalitetsenheten
','2025-01-02','sent','2025-01-02','2025-01-02-00045-invitation-chef.tallunda.txt',NULL,2,'file','[]','{"uid": "mini-2024-igen.tallunda.opening@lillkommun.arshjul", "sequence": 0, "method": "REQUEST", "summary": "Inledande m\u00f6te, Tallunda", "description": "Granskningen Uppf\u00f6ljning: orosanm\u00e4lningar f\u00f6r unga 13-17 \u00e5r (dnr KS 2024/17).", "start": "2025-01-10", "minutes": null, "place": null, "organizer": "Kvalitetsenheten", "time_zone": "Europe/Stockholm"}',0,1,'2025-01-02 11:00:00.000000',NULL,NULL,'2025-01-02-00045-invitation-chef.tallunda.txt');
INSERT INTO "message" VALUES(46,'invitation|mini-2024-igen|mosslida|gm|2025-01-10',4,'invitation','gm','greta.myrlund@lillkommun.example','Startmöte 10 januari 2025 med Mosslida','Vi granskar Uppföljning: orosanmälningar för unga 13-17 år (dnr KS 2024/17), 1 juli 2023–31 december 2024.
Lista senast 15 januari 2025, 4 akter lästa senast 30 januari 2025.
Med 4 akter nu och 4 om ett år syns inte ens en ökning från 50 % till 100 % och inte ens en minskning från 50 % till 0 %.
Kvalitetsenheten
','2025-01-02','sent','2025-01-02','2025-01-02-00046-invitation-gm.txt',NULL,2,'file','[]','{"uid": "mini-2024-igen.mosslida.opening@lillkommun.arshjul", "sequence": 0, "method": "REQUEST", "summary": "Inledande m\u00f6te, Mosslida", "description": "Granskningen Uppf\u00f6ljning: orosanm\u00e4lningar f\u00f6r unga 13-17 \u00e5r (dnr KS 2024/17).", "start": "2025-01-10", "minutes": null, "place": null, "organizer": "Kvalitetsenheten", "time_zone": "Europe/Stockholm"}',0,1,'2025-01-02 11:00:00.000000',NULL,NULL,'2025-01-02-00046-invitation-gm.txt');
INSERT INTO "message" VALUES(47,'reminder|ao|2025-01-02',NULL,'reminder','ao','asta.ormbunke@lillkommun.example','Påminnelse: 2 saker väntar, varav 2 försenade','Hej,

det här väntar vi på, det äldsta först:

- rapporten, Orosanmälningar för unga 13-17 år: skulle ha kommit 20 juni 2024, för 196 dagar sedan.
- konferensen, Orosanmälningar för unga 13-17 år: skulle ha kommit 12 september 2024, för 112 dagar sedan.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-01-02','sent','2025-01-02','2025-01-02-00047-reminder-ao.txt',NULL,NULL,'file','[]',NULL,0,1,'2025-01-02 11:00:00.000000',NULL,NULL,'2025-01-02-00047-reminder-ao.txt');
INSERT INTO "message" VALUES(48,'reminder|chef.tallunda|2025-01-02',1,'reminder','chef.tallunda','chef.tallunda@lillkommun.example','Försenat: åtgärd 2 i planen, Tallunda','Hej,

det här väntar vi på:

- åtgärd 2 i planen, Tallunda (granskningen Orosanmälningar för unga 13-17 år): skulle ha kommit 15 november 2024, för 48 dagar sedan.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-01-02','sent','2025-01-02','2025-01-02-00048-reminder-chef.tallunda.txt',NULL,1,'file','[]',NULL,0,1,'2025-01-02 11:00:00.000000',NULL,NULL,'2025-01-02-00048-reminder-chef.tallunda.txt');
INSERT INTO "message" VALUES(49,'reminder|fk|2025-01-02',NULL,'reminder','fk','folke.kvistrum@lillkommun.example','Påminnelse: 2 saker väntar, varav 2 försenade','Hej,

det här väntar vi på, det äldsta först:

- rapporten, Orosanmälningar för unga 13-17 år: skulle ha kommit 20 juni 2024, för 196 dagar sedan.
- konferensen, Orosanmälningar för unga 13-17 år: skulle ha kommit 12 september 2024, för 112 dagar sedan.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-01-02','sent','2025-01-02','2025-01-02-00049-reminder-fk.txt',NULL,NULL,'file','[]',NULL,0,1,'2025-01-02 11:00:00.000000',NULL,NULL,'2025-01-02-00049-reminder-fk.txt');
INSERT INTO "message" VALUES(50,'reminder|kvalitetschef|2025-01-02',NULL,'reminder','kvalitetschef','kvalitetschef@lillkommun.example','Påminnelse: 2 saker väntar, varav 2 försenade','Hej,

det här väntar vi på, det äldsta först:

- rapporten, Orosanmälningar för unga 13-17 år: skulle ha kommit 20 juni 2024, för 196 dagar sedan. Ansvarig: Kvalitetsutvecklare, som inte har svarat.
- konferensen, Orosanmälningar för unga 13-17 år: skulle ha kommit 12 september 2024, för 112 dagar sedan. Ansvarig: Kvalitetsutvecklare, som inte har svarat.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-01-02','sent','2025-01-02','2025-01-02-00050-reminder-kvalitetschef.txt',NULL,NULL,'file','[]',NULL,0,1,'2025-01-02 11:00:00.000000',NULL,NULL,'2025-01-02-00050-reminder-kvalitetschef.txt');
INSERT INTO "message" VALUES(51,'list_request|mini-2024-igen|tallunda|chef.tallunda|requested',3,'list_request','chef.tallunda','chef.tallunda@lillkommun.example','Lista från Tallunda senast 15 januari 2025','Ärenden 1 juli 2023–31 december 2024, 13–17 år. Rubriker: Aktnummer, Personbeteckning, Juridiskt kön, År fyllda, Aktualiserad, Utredning från, Utredning till.
Löfte: ec59899677c8d4865eb682b5d738259ba003e4f8f2c7041a7dcc491ebd3f76f8
Kvalitetsenheten
','2025-01-10','sent','2025-01-10','2025-01-10-00051-list_request-chef.tallunda.txt',NULL,2,'file','[]',NULL,0,1,'2025-01-10 11:00:00.000000',NULL,NULL,'2025-01-10-00051-list_request-chef.tallunda.txt');
INSERT INTO "message" VALUES(52,'list_request|mini-2024-igen|mosslida|gm|requested',4,'list_request','gm','greta.myrlund@lillkommun.example','Lista från Mosslida senast 15 januari 2025','Ärenden 1 juli 2023–31 december 2024, 13–17 år. Rubriker: Aktnummer, Personbeteckning, Juridiskt kön, År fyllda, Aktualiserad, Utredning från, Utredning till.
Löfte: 91f304442c8220907a5f653ce8754ef1569e3a285c1e6522375dc7857984327f
Kvalitetsenheten
','2025-01-10','sent','2025-01-10','2025-01-10-00052-list_request-gm.txt',NULL,2,'file','[]',NULL,0,1,'2025-01-10 11:00:00.000000',NULL,NULL,'2025-01-10-00052-list_request-gm.txt');
INSERT INTO "message" VALUES(53,'reminder|ao|2025-01-10',NULL,'reminder','ao','asta.ormbunke@lillkommun.example','Försenat: rapporten, Orosanmälningar för unga 13-17 år','Hej,

det här väntar vi på:

- rapporten, Orosanmälningar för unga 13-17 år: skulle ha kommit 20 juni 2024, för 204 dagar sedan.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-01-10','sent','2025-01-10','2025-01-10-00053-reminder-ao.txt',NULL,NULL,'file','[]',NULL,0,1,'2025-01-10 11:00:00.000000',NULL,NULL,'2025-01-10-00053-reminder-ao.txt');
INSERT INTO "message" VALUES(54,'reminder|fk|2025-01-10',NULL,'reminder','fk','folke.kvistrum@lillkommun.example','Försenat: rapporten, Orosanmälningar för unga 13-17 år','Hej,

det här väntar vi på:

- rapporten, Orosanmälningar för unga 13-17 år: skulle ha kommit 20 juni 2024, för 204 dagar sedan.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-01-10','sent','2025-01-10','2025-01-10-00054-reminder-fk.txt',NULL,NULL,'file','[]',NULL,0,1,'2025-01-10 11:00:00.000000',NULL,NULL,'2025-01-10-00054-reminder-fk.txt');
INSERT INTO "message" VALUES(55,'reminder|kvalitetschef|2025-01-10',NULL,'reminder','kvalitetschef','kvalitetschef@lillkommun.example','Försenat: rapporten, Orosanmälningar för unga 13-17 år','Hej,

det här väntar vi på:

- rapporten, Orosanmälningar för unga 13-17 år: skulle ha kommit 20 juni 2024, för 204 dagar sedan. Ansvarig: Kvalitetsutvecklare, som inte har svarat.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-01-10','sent','2025-01-10','2025-01-10-00055-reminder-kvalitetschef.txt',NULL,NULL,'file','[]',NULL,0,1,'2025-01-10 11:00:00.000000',NULL,NULL,'2025-01-10-00055-reminder-kvalitetschef.txt');
INSERT INTO "message" VALUES(56,'taken_in|mini-2024-igen|tallunda|chef.tallunda|frame|1',3,'taken_in','chef.tallunda','chef.tallunda@lillkommun.example','Tallunda: lista över ärenden är mottagen','12 rader. 0 noteringar.
','2025-01-15','sent','2025-01-20','2025-01-15-00056-taken_in-chef.tallunda.txt',NULL,2,'file','[]',NULL,0,1,'2025-01-15 11:00:00.000000',NULL,NULL,'2025-01-15-00056-taken_in-chef.tallunda.txt');
INSERT INTO "message" VALUES(57,'taken_in|mini-2024-igen|mosslida|gm|frame|1',4,'taken_in','gm','greta.myrlund@lillkommun.example','Mosslida: lista över ärenden är mottagen','12 rader. 0 noteringar.
','2025-01-15','sent','2025-01-20','2025-01-15-00057-taken_in-gm.txt',NULL,2,'file','[]',NULL,0,1,'2025-01-15 11:00:00.000000',NULL,NULL,'2025-01-15-00057-taken_in-gm.txt');
INSERT INTO "message" VALUES(58,'sample_sealed|mini-2024-igen|tallunda|chef.tallunda|sealed',3,'sample_sealed','chef.tallunda','chef.tallunda@lillkommun.example','Tallunda: urvalet är draget','4 akter och 2 reserver. Listans kontrollsumma bf72014b2bcdc83ca81cad3ebb3bd457da6ec0a4acc46d2cc5b48a7a4f7f8c90.
Frö KS 2024/17|2025|18174855d332d40454a76f7433df0da06c993bc4f41e62fb8234ed291a37bc4b, slumptal 18174855d332d40454a76f7433df0da06c993bc4f41e62fb8234ed291a37bc4b. Akterna behövs senast 30 januari 2025.
','2025-01-20','sent','2025-01-20','2025-01-20-00058-sample_sealed-chef.tallunda.txt',NULL,2,'file','[]',NULL,0,1,'2025-01-20 11:00:00.000000',NULL,NULL,'2025-01-20-00058-sample_sealed-chef.tallunda.txt');
INSERT INTO "message" VALUES(59,'files_to_read|mini-2024-igen|tallunda|ao|sealed',3,'files_to_read','ao','asta.ormbunke@lillkommun.example','Tallunda: 4 akter att läsa','Av dem läses 0 två gånger. Klart senast 30 januari 2025.
','2025-01-20','sent','2025-01-20','2025-01-20-00059-files_to_read-ao.txt',NULL,2,'file','[]',NULL,0,1,'2025-01-20 11:00:00.000000',NULL,NULL,'2025-01-20-00059-files_to_read-ao.txt');
INSERT INTO "message" VALUES(60,'files_to_read|mini-2024-igen|tallunda|fk|sealed',3,'files_to_read','fk','folke.kvistrum@lillkommun.example','Tallunda: 4 akter att läsa','Av dem läses 0 två gånger. Klart senast 30 januari 2025.
','2025-01-20','sent','2025-01-20','2025-01-20-00060-files_to_read-fk.txt',NULL,2,'file','[]',NULL,0,1,'2025-01-20 11:00:00.000000',NULL,NULL,'2025-01-20-00060-files_to_read-fk.txt');
INSERT INTO "message" VALUES(61,'sample_sealed|mini-2024-igen|mosslida|gm|sealed',4,'sample_sealed','gm','greta.myrlund@lillkommun.example','Mosslida: urvalet är draget','4 akter och 2 reserver. Listans kontrollsumma f292e34ae7acb6d73ec97ab6bffc1133c34c42a55ab885d5e9e7603b80a0a1cd.
Frö KS 2024/17|2025|5cac9fab515305de30ca4dc829a05c1e9d5f3d44bd9a2165208c8919c39f2371, slumptal 5cac9fab515305de30ca4dc829a05c1e9d5f3d44bd9a2165208c8919c39f2371. Akterna behövs senast 30 januari 2025.
','2025-01-20','sent','2025-01-20','2025-01-20-00061-sample_sealed-gm.txt',NULL,2,'file','[]',NULL,0,1,'2025-01-20 11:00:00.000000',NULL,NULL,'2025-01-20-00061-sample_sealed-gm.txt');
INSERT INTO "message" VALUES(62,'files_to_read|mini-2024-igen|mosslida|ao|sealed',4,'files_to_read','ao','asta.ormbunke@lillkommun.example','Mosslida: 4 akter att läsa','Av dem läses 0 två gånger. Klart senast 30 januari 2025.
','2025-01-20','sent','2025-01-20','2025-01-20-00062-files_to_read-ao.txt',NULL,2,'file','[]',NULL,0,1,'2025-01-20 11:00:00.000000',NULL,NULL,'2025-01-20-00062-files_to_read-ao.txt');
INSERT INTO "message" VALUES(63,'files_to_read|mini-2024-igen|mosslida|fk|sealed',4,'files_to_read','fk','folke.kvistrum@lillkommun.example','Mosslida: 4 akter att läsa','Av dem läses 0 två gånger. Klart senast 30 januari 2025.
','2025-01-20','sent','2025-01-20','2025-01-20-00063-files_to_read-fk.txt',NULL,2,'file','[]',NULL,0,1,'2025-01-20 11:00:00.000000',NULL,NULL,'2025-01-20-00063-files_to_read-fk.txt');
INSERT INTO "message" VALUES(64,'reminder|ao|2025-01-20',NULL,'reminder','ao','asta.ormbunke@lillkommun.example','Påminnelse: 2 saker väntar, varav 2 försenade','Hej,

det här väntar vi på, det äldsta först:

- rapporten, Orosanmälningar för unga 13-17 år: skulle ha kommit 20 juni 2024, för 214 dagar sedan.
- konferensen, Orosanmälningar för unga 13-17 år: skulle ha kommit 12 september 2024, för 130 dagar sedan.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-01-20','sent','2025-01-20','2025-01-20-00064-reminder-ao.txt',NULL,NULL,'file','[]',NULL,0,1,'2025-01-20 11:00:00.000000',NULL,NULL,'2025-01-20-00064-reminder-ao.txt');
INSERT INTO "message" VALUES(65,'reminder|chef.tallunda|2025-01-20',1,'reminder','chef.tallunda','chef.tallunda@lillkommun.example','Försenat: åtgärd 2 i planen, Tallunda','Hej,

det här väntar vi på:

- åtgärd 2 i planen, Tallunda (granskningen Orosanmälningar för unga 13-17 år): skulle ha kommit 15 november 2024, för 66 dagar sedan.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-01-20','sent','2025-01-20','2025-01-20-00065-reminder-chef.tallunda.txt',NULL,1,'file','[]',NULL,0,1,'2025-01-20 11:00:00.000000',NULL,NULL,'2025-01-20-00065-reminder-chef.tallunda.txt');
INSERT INTO "message" VALUES(66,'reminder|fk|2025-01-20',NULL,'reminder','fk','folke.kvistrum@lillkommun.example','Påminnelse: 2 saker väntar, varav 2 försenade','Hej,

det här väntar vi på, det äldsta först:

- rapporten, Orosanmälningar för unga 13-17 år: skulle ha kommit 20 juni 2024, för 214 dagar sedan.
- konferensen, Orosanmälningar för unga 13-17 år: skulle ha kommit 12 september 2024, för 130 dagar sedan.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-01-20','sent','2025-01-20','2025-01-20-00066-reminder-fk.txt',NULL,NULL,'file','[]',NULL,0,1,'2025-01-20 11:00:00.000000',NULL,NULL,'2025-01-20-00066-reminder-fk.txt');
INSERT INTO "message" VALUES(67,'reminder|kvalitetschef|2025-01-20',NULL,'reminder','kvalitetschef','kvalitetschef@lillkommun.example','Påminnelse: 2 saker väntar, varav 2 försenade','Hej,

det här väntar vi på, det äldsta först:

- rapporten, Orosanmälningar för unga 13-17 år: skulle ha kommit 20 juni 2024, för 214 dagar sedan. Ansvarig: Kvalitetsutvecklare, som inte har svarat.
- konferensen, Orosanmälningar för unga 13-17 år: skulle ha kommit 12 september 2024, för 130 dagar sedan. Ansvarig: Kvalitetsutvecklare, som inte har svarat.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-01-20','sent','2025-01-20','2025-01-20-00067-reminder-kvalitetschef.txt',NULL,NULL,'file','[]',NULL,0,1,'2025-01-20 11:00:00.000000',NULL,NULL,'2025-01-20-00067-reminder-kvalitetschef.txt');
INSERT INTO "message" VALUES(68,'taken_in|mini-2024-igen|tallunda|ao|review|1',3,'taken_in','ao','asta.ormbunke@lillkommun.example','Tallunda: aktläsning är mottagen','4 rader. 4 noteringar.
','2025-02-03','sent','2025-02-03','2025-02-03-00068-taken_in-ao.txt',NULL,2,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00068-taken_in-ao.txt');
INSERT INTO "message" VALUES(69,'taken_in|mini-2024-igen|tallunda|fk|review|1',3,'taken_in','fk','folke.kvistrum@lillkommun.example','Tallunda: aktläsning är mottagen','4 rader. 4 noteringar.
','2025-02-03','sent','2025-02-03','2025-02-03-00069-taken_in-fk.txt',NULL,2,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00069-taken_in-fk.txt');
INSERT INTO "message" VALUES(70,'taken_in|mini-2024-igen|mosslida|ao|review|1',4,'taken_in','ao','asta.ormbunke@lillkommun.example','Mosslida: aktläsning är mottagen','4 rader. 4 noteringar.
','2025-02-03','sent','2025-02-03','2025-02-03-00070-taken_in-ao.txt',NULL,2,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00070-taken_in-ao.txt');
INSERT INTO "message" VALUES(71,'taken_in|mini-2024-igen|mosslida|fk|review|1',4,'taken_in','fk','folke.kvistrum@lillkommun.example','Mosslida: aktläsning är mottagen','4 rader. 4 noteringar.
','2025-02-03','sent','2025-02-03','2025-02-03-00071-taken_in-fk.txt',NULL,2,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00071-taken_in-fk.txt');
INSERT INTO "message" VALUES(72,'tables_ready|mini-2024-igen|tallunda|ao|complete',3,'tables_ready','ao','asta.ormbunke@lillkommun.example','Tallunda: tabellerna är klara','4 akter. Läsarna är överens i –.
','2025-02-03','sent','2025-02-03','2025-02-03-00072-tables_ready-ao.txt',NULL,2,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00072-tables_ready-ao.txt');
INSERT INTO "message" VALUES(73,'tables_ready|mini-2024-igen|tallunda|fk|complete',3,'tables_ready','fk','folke.kvistrum@lillkommun.example','Tallunda: tabellerna är klara','4 akter. Läsarna är överens i –.
','2025-02-03','sent','2025-02-03','2025-02-03-00073-tables_ready-fk.txt',NULL,2,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00073-tables_ready-fk.txt');
INSERT INTO "message" VALUES(74,'tables_ready|mini-2024-igen|mosslida|ao|complete',4,'tables_ready','ao','asta.ormbunke@lillkommun.example','Mosslida: tabellerna är klara','4 akter. Läsarna är överens i –.
','2025-02-03','sent','2025-02-03','2025-02-03-00074-tables_ready-ao.txt',NULL,2,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00074-tables_ready-ao.txt');
INSERT INTO "message" VALUES(75,'tables_ready|mini-2024-igen|mosslida|fk|complete',4,'tables_ready','fk','folke.kvistrum@lillkommun.example','Mosslida: tabellerna är klara','4 akter. Läsarna är överens i –.
','2025-02-03','sent','2025-02-03','2025-02-03-00075-tables_ready-fk.txt',NULL,2,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00075-tables_ready-fk.txt');
INSERT INTO "message" VALUES(76,'verdicts_to_confirm|mini-2024|tallunda|ao|tables_in',1,'verdicts_to_confirm','ao','asta.ormbunke@lillkommun.example','Omdömen att bekräfta: Tallunda','Uppföljningens tabeller är klara. Bekräfta omdömena för Tallunda i granskningen Orosanmälningar för unga 13-17 år senast 28 maj 2025
(arshjul record ... verdict-confirmed):

- 2. Brister i dokumentationen: från 4 av 6 (67 %) till 1 av 4 (25 %): går inte att säga; planen klar
- 3. Samtalen med skolan: planen pågår

Kvalitetsenheten
','2025-02-03','sent','2025-02-03','2025-02-03-00076-verdicts_to_confirm-ao.txt',NULL,1,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00076-verdicts_to_confirm-ao.txt');
INSERT INTO "message" VALUES(77,'verdicts_to_confirm|mini-2024|tallunda|fk|tables_in',1,'verdicts_to_confirm','fk','folke.kvistrum@lillkommun.example','Omdömen att bekräfta: Tallunda','Uppföljningens tabeller är klara. Bekräfta omdömena för Tallunda i granskningen Orosanmälningar för unga 13-17 år senast 28 maj 2025
(arshjul record ... verdict-confirmed):

- 2. Brister i dokumentationen: från 4 av 6 (67 %) till 1 av 4 (25 %): går inte att säga; planen klar
- 3. Samtalen med skolan: planen pågår

Kvalitetsenheten
','2025-02-03','sent','2025-02-03','2025-02-03-00077-verdicts_to_confirm-fk.txt',NULL,1,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00077-verdicts_to_confirm-fk.txt');
INSERT INTO "message" VALUES(78,'verdicts_to_confirm|mini-2024|mosslida|ao|tables_in',2,'verdicts_to_confirm','ao','asta.ormbunke@lillkommun.example','Omdömen att bekräfta: Mosslida','Uppföljningens tabeller är klara. Bekräfta omdömena för Mosslida i granskningen Orosanmälningar för unga 13-17 år senast 28 maj 2025
(arshjul record ... verdict-confirmed):

- 2. Brister i dokumentationen: från 5 av 6 (83 %) till 1 av 4 (25 %): går inte att säga; planen klar
- 3. Plan finns: från 1 av 6 (17 %) till 1 av 4 (25 %): går inte att säga; planen klar

Kvalitetsenheten
','2025-02-03','sent','2025-02-03','2025-02-03-00078-verdicts_to_confirm-ao.txt',NULL,1,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00078-verdicts_to_confirm-ao.txt');
INSERT INTO "message" VALUES(79,'verdicts_to_confirm|mini-2024|mosslida|fk|tables_in',2,'verdicts_to_confirm','fk','folke.kvistrum@lillkommun.example','Omdömen att bekräfta: Mosslida','Uppföljningens tabeller är klara. Bekräfta omdömena för Mosslida i granskningen Orosanmälningar för unga 13-17 år senast 28 maj 2025
(arshjul record ... verdict-confirmed):

- 2. Brister i dokumentationen: från 5 av 6 (83 %) till 1 av 4 (25 %): går inte att säga; planen klar
- 3. Plan finns: från 1 av 6 (17 %) till 1 av 4 (25 %): går inte att säga; planen klar

Kvalitetsenheten
','2025-02-03','sent','2025-02-03','2025-02-03-00079-verdicts_to_confirm-fk.txt',NULL,1,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00079-verdicts_to_confirm-fk.txt');
INSERT INTO "message" VALUES(80,'reminder|ao|2025-02-03',NULL,'reminder','ao','asta.ormbunke@lillkommun.example','Påminnelse: 2 saker väntar, varav 2 försenade','Hej,

det här väntar vi på, det äldsta först:

- rapporten, Orosanmälningar för unga 13-17 år: skulle ha kommit 20 juni 2024, för 228 dagar sedan.
- konferensen, Orosanmälningar för unga 13-17 år: skulle ha kommit 12 september 2024, för 144 dagar sedan.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-02-03','sent','2025-02-03','2025-02-03-00080-reminder-ao.txt',NULL,NULL,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00080-reminder-ao.txt');
INSERT INTO "message" VALUES(81,'reminder|chef.tallunda|2025-02-03',1,'reminder','chef.tallunda','chef.tallunda@lillkommun.example','Påminnelse: 2 saker väntar, varav 1 försenad','Hej,

det här väntar vi på, det äldsta först:

- åtgärd 2 i planen, Tallunda (granskningen Orosanmälningar för unga 13-17 år): skulle ha kommit 15 november 2024, för 80 dagar sedan.
- lägesrapporten om åtgärdsplanen, Tallunda (granskningen Orosanmälningar för unga 13-17 år): i dag, 3 februari 2025, är sista dagen.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-02-03','sent','2025-02-03','2025-02-03-00081-reminder-chef.tallunda.txt',NULL,1,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00081-reminder-chef.tallunda.txt');
INSERT INTO "message" VALUES(82,'reminder|fk|2025-02-03',NULL,'reminder','fk','folke.kvistrum@lillkommun.example','Påminnelse: 2 saker väntar, varav 2 försenade','Hej,

det här väntar vi på, det äldsta först:

- rapporten, Orosanmälningar för unga 13-17 år: skulle ha kommit 20 juni 2024, för 228 dagar sedan.
- konferensen, Orosanmälningar för unga 13-17 år: skulle ha kommit 12 september 2024, för 144 dagar sedan.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-02-03','sent','2025-02-03','2025-02-03-00082-reminder-fk.txt',NULL,NULL,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00082-reminder-fk.txt');
INSERT INTO "message" VALUES(83,'reminder|gm|2025-02-03',2,'reminder','gm','greta.myrlund@lillkommun.example','Påminnelse: lägesrapporten om åtgärdsplanen, Mosslida','Hej,

det här väntar vi på:

- lägesrapporten om åtgärdsplanen, Mosslida (granskningen Orosanmälningar för unga 13-17 år): i dag, 3 februari 2025, är sista dagen.

Kvalitetsenheten
','2025-02-03','sent','2025-02-03','2025-02-03-00083-reminder-gm.txt',NULL,1,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00083-reminder-gm.txt');
INSERT INTO "message" VALUES(84,'reminder|kvalitetschef|2025-02-03',NULL,'reminder','kvalitetschef','kvalitetschef@lillkommun.example','Påminnelse: 2 saker väntar, varav 2 försenade','Hej,

det här väntar vi på, det äldsta först:

- rapporten, Orosanmälningar för unga 13-17 år: skulle ha kommit 20 juni 2024, för 228 dagar sedan. Ansvarig: Kvalitetsutvecklare, som inte har svarat.
- konferensen, Orosanmälningar för unga 13-17 år: skulle ha kommit 12 september 2024, för 144 dagar sedan. Ansvarig: Kvalitetsutvecklare, som inte har svarat.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-02-03','sent','2025-02-03','2025-02-03-00084-reminder-kvalitetschef.txt',NULL,NULL,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00084-reminder-kvalitetschef.txt');
CREATE TABLE "milestone" (
	id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	audit_id INTEGER, 
	kind VARCHAR NOT NULL, 
	planned_on DATE, 
	reached_on DATE, 
	fixed BOOLEAN NOT NULL, 
	skipped_for VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(audit_id) REFERENCES audit (id), 
	UNIQUE (year, audit_id, kind)
);
INSERT INTO "milestone" VALUES(1,2024,1,'report_published','2024-06-20',NULL,1,NULL);
INSERT INTO "milestone" VALUES(2,2024,1,'conference_held','2024-09-12',NULL,1,NULL);
CREATE TABLE reading (
	id INTEGER NOT NULL, 
	drawn_file_id INTEGER NOT NULL, 
	turn VARCHAR(40) NOT NULL, 
	hand_in_id INTEGER, 
	reader VARCHAR NOT NULL, 
	read_on DATE NOT NULL, 
	answers_sealed BLOB NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(drawn_file_id) REFERENCES drawn_file (id), 
	FOREIGN KEY(hand_in_id) REFERENCES hand_in (id), 
	UNIQUE (drawn_file_id, turn)
);
INSERT INTO "reading" VALUES(1,1,'first',3,'ao','2024-04-12',X'67414141414142724173717573726D4539666254486B4A5A436B2D46596B6B4E4E6F5850374E30745532517663616D6F4D5F504D5A5737316631334545536A41735635357459374E35423873515F357974306E57784568644A456A6A4B77505A414834524D6D56627067664F3474554F6657515761427948704961644937636C3847576D4C3079796330636642524F304C56364D336452422D4B373736734F4854345653465035346737475A565239315979446A724535446C47675F5F4D35734B2D44726C6361466F5A397A7953637053486E6D67335A505F4B574D58775A64392D35514E4A693555485956716F6358546634676C63744F5175595A73316852314D30306172497A7A4230414975784F56676A7470377130387A5872767A507430426C6546574D7A466467353867474F75442D61635F6A7371384B6544656752622D4D5F5938386B6469314D782D4C6B4E6C6B467656675330356751456F705044773D3D');
INSERT INTO "reading" VALUES(2,2,'first',3,'ao','2024-04-12',X'674141414141427241737175504B5F52756E303855514156777154577A583359664B4E2D566832582D67536539634838552D33555961705A414F30647664717871645937725F65527671327A494466756D79516E44376A324979546C6F6644547242693747395768684B685051344A6B4258704D4C77436E38477173764C646E2D46724F634574746E6A7446413846345A70656836344354714F466D755F695656545F682D3641547635335A5454426576426B556D45444879767765555947495855756354424F7944394E32685663595175706432526579515461396D664D30627A554F73774C4D4B5A47536E51726172564270773667584A6F58364D6D6156414637415F4D39527852686177686466625451752D584C594F4C51393348704F2D6834757A3932374439487674456A453432376163444E6153733252464B4C3473696D30527A3637503936446956412D742D767A713730766D335A667A74323333513D3D');
INSERT INTO "reading" VALUES(3,3,'first',3,'ao','2024-04-12',X'674141414141427241737175397A306C33796B6766427259454861654C5870486158754D4A37345034586D54716D4B547052425434712D4277417A65756A4C506E506C694D31425777526D4A515168636A664C427932696F2D743161727469696A5F575171516D484948555369474E485250394E2D33576A797756584459676B6169566A70307366576E376749584F3850364D34347A446D7664684C78654C4C6F4F646C4A496C48774F79556A7771774D4A397178655A43796D4C2D6968354E50585331556C626765386C5277564F446B52494B6A36414B63467156357776546B7767706851724A384E77554D396372445633764E44653066427A66634E4475316858506945494330375874425A57745A74654A6B366E695847475036333662696637645252476B7A67704D61484B45463169465847455F6774504948786774503534344B646531784F646A575A77424F66504464774D61384A67575852735A77673D3D');
INSERT INTO "reading" VALUES(4,6,'first',3,'ao','2024-04-12',X'674141414141427241737175686E4A694D4769515378465942766C5653635146684539755F58326B4D5359417432355A514E6D354E5566307662695253363432656979424259505478326D6C614D674533437A722D3358635570366C784346566F6A467A5F364F6C48645F317530774B38524768586538386C7A41563879727A4A6A354F63693562585F2D7154485670534E63644D6F30785F37784C38445056483871626736686A617664346A3058307A5A45416A306E347643334F5A6262412D337932715A477156456F536274486D3948726A63313174426254335A4E3031686471634B4A4146326D4F316530304D3746505F5876474A5469357A50315F6F2D2D6161703142657A2D57454F646734617254576F487350626763377A765848744F68656B486C384D525950534767503343727542747345617744776F444269705950716F57422D665557786643582D626C652D6133464A3766324C544F716176513D3D');
INSERT INTO "reading" VALUES(5,7,'first',3,'ao','2024-04-12',X'67414141414142724173717544656E62627A576943654B6979687136303845345245414941706C593648674671774D79626B4D4F526C7356374B63727056385F5F7658553256646A3972536F6774577375736A754339726256376E515F30663870546E566C506539612D443035725A744A6270547A4C7647386C31323562334D6C475047775679662D707475722D4946666849764E4865514A757267584563455F51504E48504F37555977392D7A7850764677685351486A533330767737777461656E305241635A59684D6D7353516D6B5A3851575850454E7863334F7555304A4969426B2D345551465A4D6E585A414F584D7562716E637065373649316830447A6B6943657751725F346E756259305548675942374A72722D6D705566497363345A39596C57505855373069746B3943384E6937716D7870354343563546514131774D5F51455951463144784465557355713954307A325464385A7965733050513D3D');
INSERT INTO "reading" VALUES(6,8,'first',3,'ao','2024-04-12',X'6741414141414272417371756F7A766764793376355151764B592D7068536E64394E5A4E6170336E576437666A3839356A39797579775A6579677563692D724A7A6C6D736D3455303254326A4356425741715938336B72436C686865494D486C796F59625A534F57317A476F34616E434758696E4A413455464B6743706A47577051316E714F384B776C515F4855325236506A534E61464E7230756D344A443250416D674E46684B5645626449573062797653717879425F513567424A4458464C4963554C72734F6A72654F5946556F4F76616D6B4876495F5143466156334748556E5135376B5F6746575F7077444456762D4F4E6A425679327433646E765359736A41797554745434615F7A48434C48674832554167484438647233753441377956394B3731555165334D4A5862735257796358365547313864587A59586D325248305953674433684E2D4238636F50694848306664736A7750693870546A67673D3D');
INSERT INTO "reading" VALUES(7,11,'first',4,'ao','2024-04-12',X'674141414141427241737175336C3844504A51684C4141557A4952727447696C74742D6B416E72484E676B546E687946485A77637742323962774B6438765856545733384C6F7838376A3145346A31723746614E516237457230535870354B45615268567734486B31666A3754544E7368487A2D6F4759324C376E63494B70614A493644677741623053526E774C6F53486C2D6E6F746F4E5070496C655977713931664E424A5F6B51717051734B57764E2D516C62447067323749586A742D62626B5A456E792D312D5457777233752D715A6A38514C574E3877374F58373769756E6B6D6731744336424E335948757463334742726452593752464667474875776F734A554F5737473350714348567A365F4E367A3764484E44525534476D5172514A7255706F53586D4B636249617A5A4C7647784276794A5033676A7356573530475F325F6C6E365148724A33536550487A754C357A572D48712D5937527A30513D3D');
INSERT INTO "reading" VALUES(8,12,'first',4,'ao','2024-04-12',X'67414141414142724173717537645238574A53564C456230634678787A646E56326F4E755246394E4F664F676E7332304F786859756B5F2D51396C414E344D4D4D475839666B634C6C63616167635F5368354D6B57734A354677712D4B31525976536C77706E664A6A5053414134484C4570676A456B686B664A4975787553524B4C775A586E706977754A6D6F747638415730454C66735669553774446A756F7A2D326B567058655663484F554C516558754745736853764731564755566156525935464F552D4B4850584168694861586F37356F5A6B476957575F5F614D5472736A554C463361516F6C3458736A596152737A476779556F5A39716273525150496F7264746663436876686132794D6E48516F536A78546A6C6B79564666555558414E516A5A52423749507A737135537361644652426F6E57475A57566931693268736F6A446E70724735515A6D7573305672314B6F774D667665514A704446673D3D');
INSERT INTO "reading" VALUES(9,13,'first',4,'ao','2024-04-12',X'6741414141414272417371754B6C30702D6366754A58624D4951777A6253484F455A2D413853574E69613563474A64784459486E51516F6E692D54334A6373546F32333143556F384454584748504D71766A5F494F524A6D744C71496648425253416F4A496B30475A47694B476C4671594C646A5869577169395A4B4B4B75683448726250365075494E5A764E447A4B49312D7A6B71613463374D7639564E66393437527467445050366D63484F4E4971525341627A686237544B644A737A66336F476B4361396957535F446E674D6B39776C69413044546E44587A49754C6C62457A5935566A62497459704C5233365F6E6E7A575839796C766B6C2D34767048706E4C3736536A6F323376386368736C55674E6F55436A784A4E596147426A365375644E516D67393259784946306C4162365F53363030353133564261384335496B342D5F7646474853645F494F4933634254754F657A736F6A39454C4C3064413D3D');
INSERT INTO "reading" VALUES(10,16,'first',4,'ao','2024-04-12',X'6741414141414272417371755A325F516B656C425364576C7958462D38496851457749705332356768786C6A7635556B58794F5770436346727A67476E3657704879543675317868724D50446547414A4F735071554A4D595254756445767641496F56376E5A5F4D5864616A7152436F4F3666697131523065594A762D5A7A587944736F39506B6E5A344574685F524F775F754E4A533250514E626E672D4F7879425658442D4B6F352D4B6C2D785167514E706A6B6F5046464B31517538347056366D456776656567792D4A4431356C414F755048646753746E49564C646E666C4131577771666E44575969484D6852424B39724D635068395F55716C6371566D337234326131464270742D5A2D2D7337477774554A486A464D74756D66695A737877345A2D5368764248565048676E375564627A386C46734642456959636E42533172716263624B456E3450626732676339675F33714971454E696F726A4145773D3D');
INSERT INTO "reading" VALUES(11,17,'first',4,'ao','2024-04-12',X'67414141414142724173717531585A713563534C6A59626A507A38766D4F7263765867334B77653069586D733238663475656B594E34356F6345512D645350316855634650514872336D6E7233316E4D4741634C436F70417469585F5134324E466C747A39616E625631436D734E5241502D725046775F475370464E456F79714F414D6A396745554761504C3262356577566C795230716979737763457A6161465467627A75766C6B6A62472D6D56434C6865432D64374D534D314D786169376479416B706637667373516663617850694E6E556C6F584A566F4943427732426E4E41474246507531356E4252635A69484B7055665142464F2D77757264567445647257696C73365542506D343978436C785A442D4D7A4C692D5938536B4D72584C70304830746F7335674442334A4F564351325A4E327A727956472D76616B675938327163624F5A73505561514972522D462D38715A574D32546A6E32456C72413D3D');
INSERT INTO "reading" VALUES(12,18,'first',4,'ao','2024-04-12',X'6741414141414272417371754163533534554865756A736448686C724E6E6C67634E69705158454C4767746C4A6B38564A776E42425F684D5932446C6A5544794957797138536A727A70715352584E586537613561445677356442484F7A51445F583368642D54326C6E5630713955796E6855616567744153746C366A4543567658344B675A496B4C5647706274666A687247765467686E6B70456A61537657754F39684534335A2D34514A7673664337764851377647355135692D7978493767377A76675730694F45306B5765647259353356395859795F53494A6B5F4F5F785A6835356D4E5963453446395A485975765437555F642D5557645F564E68426F62565A444A664C743941744E7852554E575738526B4D6170617175336654377079694B5F45447970417235706D6E465F3571595F775A30373339674E4C44642D3464446158375A35596D4A4C4D454B6F624F56416A766269516238536F477636673D3D');
INSERT INTO "reading" VALUES(13,21,'first',11,'ao','2025-02-03',X'6741414141414272417371787A34366B5457746D5F6F634E587064746C534C725455766A574D72464D747872797567624275352D56515830746E4B6976746B3675467A3350425A6A4146357870417970394A4959784A3747456B4578724667594A5372546A6276356D6D375861454A44547371763548366A4A59424E544678782D684537696A54635A7473524773634B5A445A67444C73545F532D7A38303479766E714D776A6E4559775048536B644F4D4B3352485A65534E4349434D5237433952305548502D77557474475F796679535350735F786F5679714D50305667736A673D3D');
INSERT INTO "reading" VALUES(14,22,'first',11,'ao','2025-02-03',X'67414141414142724173717835462D464635534463487A2D5179364F6942456A345F675271385F3241633948525248593770303547534E4559594330777A31315F5A6A42374E4A576C474A3173345466394F545A756B796B494754554E54714A5658585774596E5A434F34314C4539677A516D304368474E567069325066677071664D526E52577439496F767350644F6C77514A4C3836515959504543766173516C67515850595A356649657577697254726D746B4E4B66446741775F3875704D676E545776327A5A4F4177582D2D456733446A4F4D524170395F306C39383363773D3D');
INSERT INTO "reading" VALUES(15,24,'first',11,'ao','2025-02-03',X'674141414141427241737178564832387672666C51453038726E565A47487146456D62616A6D746D796232784D726738616B456677333470687369376F556848626E58686A5135716B63334444636567337363356F577751524D7469706E73623759556E58436B5239706F783364613971374B692D47727554735F4B62367758535655594C5A3861617A6D4239535F4B7A6247443137423548506F76707464674167733547306F66524339386E6A7446534157744E7266534D655F69316544562D756271595A41384C744A7579314B7251634A6C4973436D532D694B77586E5A63513D3D');
INSERT INTO "reading" VALUES(16,25,'first',11,'ao','2025-02-03',X'67414141414142724173717861354344794931695442513755314E334A67535A4744582D584E7250534344376A794359724D7A536D5F6B59545A566D797A6542626F4D5076767258734B594A675A4474776C6B4267413831564F5351363248725F79585F54436576356D6748626A3779456E584C574F52795A4E7A473177476433554B736A4330496155316B3435757370536633726B43586F665068456478766B58386E514936477175446267484B69466562634262742D61503467753159503952463735523174707A2D75625F59696251476E597A456469444C6F5035543765773D3D');
INSERT INTO "reading" VALUES(17,27,'first',12,'ao','2025-02-03',X'67414141414142724173717863642D5F4D6E536B6F4A33656B536B6E596C78443666564374683648366442634D384A794B655F7062635157486D64593333774C7235667152706A4F61455562646A426F4F335532784D3832576F524644524B42624A496455674B78656F483273754846312D32772D3245423077786439656A6A305465387A4254753436755966344438466256775A5245374B396E323433676457595F705A6461556F6F487A586D55424F774467516A6568536C653058785753704D3356636F7161635074524A4F7068554E5765745671785F53737566796A7075513D3D');
INSERT INTO "reading" VALUES(18,28,'first',12,'ao','2025-02-03',X'6741414141414272417371785A514F7143636B75376C656573775078447972326F5F505352504C65665861376375516D42735757794C4C737676706653394979485256745A43584F63635F2D564A2D4C7A796B7464664A7152486E57746A6979384B4674366E383350506A4932334C657169563842507350686E4A714E55697434737768745F326D536E31774C4C3571754D5341613964594A5A627253637A6D4C7A776344516975746A48435764746F2D537630707549314A646371774D3674666469646837557433554177625146546D32507671796B62797233653437422D5A413D3D');
INSERT INTO "reading" VALUES(19,30,'first',12,'ao','2025-02-03',X'67414141414142724173717867614D576E6B4B5257324833445738316A625F754D72616F4D676C33454D654366554168645668596759334738527354544961536B3130346D456A56416A617565536145733376302D6E3232486B444D42325F355A41726D457664436A514A684B48575479446E6F55615130784E73353736364B4F76496D334C697A6B2D5A476165334C5A2D67714656307A4877696B513773612D38764546656A35646549496F70673746736668777738743264506452656575686D4245485F41727654454347454A4A4747417777796443385444305849614F30413D3D');
INSERT INTO "reading" VALUES(20,31,'first',12,'ao','2025-02-03',X'6741414141414272417371787759464635786E786F4450704F49566E6B6C5361484238624F3944713836633665657532425366456A50374E786B615F364F6A39747248475936517541724D4D754B5741316A4F65645570366D634D644C577A77756272493670336D787762664337525F343232786C644F564C38416C43464164686473774E6E4672785367576163335348555F305544596A436F785F4E6459554141645164306A507A3071754C652D2D75347433614D4474665757747952494D6A4137334942707361576A3772762D704D376646755A69596A3353364333454964413D3D');
CREATE TABLE telling (
	id INTEGER NOT NULL, 
	deadline_id INTEGER NOT NULL, 
	turn INTEGER NOT NULL, 
	rung INTEGER NOT NULL, 
	recipient VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	"on" DATE NOT NULL, 
	message_id INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(deadline_id) REFERENCES deadline (id), 
	FOREIGN KEY(message_id) REFERENCES message (id), 
	UNIQUE (deadline_id, turn, rung, recipient)
);
INSERT INTO "telling" VALUES(1,1,0,125,'ao','owner','2025-01-02',47);
INSERT INTO "telling" VALUES(2,1,0,125,'fk','owner','2025-01-02',49);
INSERT INTO "telling" VALUES(3,1,0,125,'kvalitetschef','inspectors_head','2025-01-02',50);
INSERT INTO "telling" VALUES(4,2,0,75,'ao','owner','2025-01-02',47);
INSERT INTO "telling" VALUES(5,2,0,75,'fk','owner','2025-01-02',49);
INSERT INTO "telling" VALUES(6,2,0,75,'kvalitetschef','inspectors_head','2025-01-02',50);
INSERT INTO "telling" VALUES(7,19,0,25,'chef.tallunda','owner','2025-01-02',48);
INSERT INTO "telling" VALUES(8,1,0,135,'ao','owner','2025-01-10',53);
INSERT INTO "telling" VALUES(9,1,0,135,'fk','owner','2025-01-10',54);
INSERT INTO "telling" VALUES(10,1,0,135,'kvalitetschef','inspectors_head','2025-01-10',55);
INSERT INTO "telling" VALUES(11,19,0,35,'chef.tallunda','owner','2025-01-20',65);
INSERT INTO "telling" VALUES(12,2,0,85,'ao','owner','2025-01-20',64);
INSERT INTO "telling" VALUES(13,2,0,85,'fk','owner','2025-01-20',66);
INSERT INTO "telling" VALUES(14,2,0,85,'kvalitetschef','inspectors_head','2025-01-20',67);
INSERT INTO "telling" VALUES(15,1,0,145,'ao','owner','2025-01-20',64);
INSERT INTO "telling" VALUES(16,1,0,145,'fk','owner','2025-01-20',66);
INSERT INTO "telling" VALUES(17,1,0,145,'kvalitetschef','inspectors_head','2025-01-20',67);
INSERT INTO "telling" VALUES(18,19,0,45,'chef.tallunda','owner','2025-02-03',81);
INSERT INTO "telling" VALUES(19,21,0,-5,'chef.tallunda','owner','2025-02-03',81);
INSERT INTO "telling" VALUES(20,26,0,-5,'gm','owner','2025-02-03',83);
INSERT INTO "telling" VALUES(21,2,0,95,'ao','owner','2025-02-03',80);
INSERT INTO "telling" VALUES(22,2,0,95,'fk','owner','2025-02-03',82);
INSERT INTO "telling" VALUES(23,2,0,95,'kvalitetschef','inspectors_head','2025-02-03',84);
INSERT INTO "telling" VALUES(24,1,0,155,'ao','owner','2025-02-03',80);
INSERT INTO "telling" VALUES(25,1,0,155,'fk','owner','2025-02-03',82);
INSERT INTO "telling" VALUES(26,1,0,155,'kvalitetschef','inspectors_head','2025-02-03',84);
CREATE TABLE "unit_audit" (
	id INTEGER NOT NULL, 
	audit_id INTEGER NOT NULL, 
	unit_key VARCHAR NOT NULL, 
	unit_name VARCHAR NOT NULL, 
	stage VARCHAR(40) NOT NULL, 
	since DATE NOT NULL, 
	invite_on DATE NOT NULL, 
	invited_on DATE, 
	draw_on DATE NOT NULL, 
	list_due DATE NOT NULL, 
	review_due DATE NOT NULL, 
	double_due DATE NOT NULL, 
	reconciliation_due DATE NOT NULL, 
	dialogue_on DATE NOT NULL, 
	feedback_on DATE NOT NULL, 
	plan_due DATE NOT NULL, 
	feedback_given_on DATE, 
	prepare_on DATE, 
	fixed JSON NOT NULL, 
	skipped_for VARCHAR, 
	PRIMARY KEY (id), 
	UNIQUE (audit_id, unit_key), 
	FOREIGN KEY(audit_id) REFERENCES audit (id)
);
INSERT INTO "unit_audit" VALUES(1,1,'tallunda','Tallunda','follow_up','2025-01-02','2024-03-28',NULL,'2024-04-12','2024-04-11','2024-04-26','2024-04-30','2024-05-06','2024-05-14','2024-05-28','2024-06-18','2024-05-28','2025-01-02','["opening_meeting", "list_due", "draw_on", "review_due", "dialogue_on", "feedback_on", "plan_due"]',NULL);
INSERT INTO "unit_audit" VALUES(2,1,'mosslida','Mosslida','follow_up','2025-01-02','2024-03-28',NULL,'2024-04-12','2024-04-11','2024-04-26','2024-04-30','2024-05-06','2024-05-14','2024-05-28','2024-06-18','2024-05-28','2025-01-02','["opening_meeting", "list_due", "draw_on", "review_due", "dialogue_on", "feedback_on", "plan_due"]',NULL);
INSERT INTO "unit_audit" VALUES(3,2,'tallunda','Tallunda','closed','2025-02-03','2025-01-02','2025-01-02','2025-01-16','2025-01-15','2025-01-30','2025-02-03','2025-02-06','2025-02-20','2025-03-20','2025-04-28',NULL,NULL,'["opening_meeting"]',NULL);
INSERT INTO "unit_audit" VALUES(4,2,'mosslida','Mosslida','closed','2025-02-03','2025-01-02','2025-01-02','2025-01-16','2025-01-15','2025-01-30','2025-02-03','2025-02-06','2025-02-20','2025-03-20','2025-04-28',NULL,NULL,'["opening_meeting"]',NULL);
CREATE TABLE verdict (
	id INTEGER NOT NULL, 
	unit_audit_id INTEGER NOT NULL, 
	finding_id INTEGER NOT NULL, 
	"column" VARCHAR, 
	before_count INTEGER NOT NULL, 
	before_base INTEGER NOT NULL, 
	after_count INTEGER NOT NULL, 
	after_base INTEGER NOT NULL, 
	p FLOAT, 
	p_adjusted FLOAT, 
	verdict VARCHAR(40) NOT NULL, 
	"plan" VARCHAR(40) NOT NULL, 
	merged BOOLEAN NOT NULL, 
	confirmed_by VARCHAR, 
	confirmed_on DATE, points FLOAT, low FLOAT, high FLOAT, smallest INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(finding_id) REFERENCES finding (id), 
	FOREIGN KEY(unit_audit_id) REFERENCES unit_audit (id), 
	UNIQUE (unit_audit_id, finding_id, "column")
);
INSERT INTO "verdict" VALUES(1,1,2,'dokumentation',4,6,1,4,5.23809523809523835957e-01,1.0,'cannot_tell','done',0,NULL,NULL,-4.16666666666666642973e+01,-7.29310411192726490989e+01,1.63309281419731568973e+01,NULL);
INSERT INTO "verdict" VALUES(2,1,5,NULL,0,0,0,0,NULL,NULL,'cannot_tell','partly',0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "verdict" VALUES(3,2,4,'dokumentation',5,6,1,4,1.90476190476190465616e-01,7.61904761904761862467e-01,'cannot_tell','done',0,NULL,NULL,-5.83333333333333357026e+01,-8.29194596728332840047e+01,1.61678659694507453892e+00,NULL);
INSERT INTO "verdict" VALUES(4,2,6,'plan',1,6,1,4,9.99999999999999888977e-01,1.0,'cannot_tell','done',0,NULL,NULL,8.33333333333333392545e+00,-3.63056073206538627569e+01,5.52999115068220632469e+01,NULL);
CREATE INDEX ix_audit_year ON audit (year);
CREATE INDEX ix_drawn_file_unit_audit_id ON drawn_file (unit_audit_id);
CREATE INDEX ix_event_audit_id ON event (audit_id);
CREATE INDEX ix_event_unit_audit_id ON event (unit_audit_id);
CREATE INDEX ix_feedback_version_unit_audit_id ON feedback_version (unit_audit_id);
CREATE INDEX ix_finding_audit_id ON finding (audit_id);
CREATE INDEX ix_finding_unit_audit_id ON finding (unit_audit_id);
CREATE INDEX ix_hand_in_unit_audit_id ON hand_in (unit_audit_id);
CREATE INDEX ix_action_finding_id ON action (finding_id);
CREATE INDEX ix_action_hand_in_id ON action (hand_in_id);
CREATE INDEX ix_action_unit_audit_id ON action (unit_audit_id);
CREATE INDEX ix_check_result_shown ON check_result (shown);
CREATE INDEX ix_check_result_unit_audit_id ON check_result (unit_audit_id);
CREATE INDEX ix_finding_response_finding_id ON finding_response (finding_id);
CREATE INDEX ix_finding_response_unit_audit_id ON finding_response (unit_audit_id);
CREATE INDEX ix_reading_drawn_file_id ON reading (drawn_file_id);
CREATE INDEX ix_reading_hand_in_id ON reading (hand_in_id);
CREATE INDEX ix_verdict_finding_id ON verdict (finding_id);
CREATE INDEX ix_verdict_unit_audit_id ON verdict (unit_audit_id);
CREATE INDEX ix_action_report_action_id ON action_report (action_id);
CREATE TRIGGER event_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are only added'); END;
CREATE TRIGGER event_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are only added'); END;
CREATE INDEX ix_agreement_unit_audit_id ON agreement (unit_audit_id);
CREATE INDEX ix_figure_unit_audit_id ON figure (unit_audit_id);
CREATE INDEX ix_estimate_audit_id ON estimate (audit_id);
CREATE INDEX ix_estimate_unit_audit_id ON estimate (unit_audit_id);
CREATE INDEX ix_finding_candidate_unit_audit_id ON finding_candidate (unit_audit_id);
CREATE INDEX ix_indicator_hand_in_id ON indicator (hand_in_id);
CREATE INDEX ix_indicator_unit_audit_id ON indicator (unit_audit_id);
CREATE INDEX ix_followed_at_follow_up_id ON followed_at (follow_up_id);
CREATE INDEX ix_unit_audit_audit_id ON unit_audit (audit_id);
CREATE INDEX ix_unit_audit_stage ON unit_audit (stage, prepare_on);
CREATE INDEX ix_milestone_audit_id ON milestone (audit_id);
CREATE INDEX ix_milestone_year ON milestone (year);
CREATE INDEX ix_deadline_unit_audit_id ON deadline (unit_audit_id);
CREATE INDEX ix_deadline_due ON deadline (due);
CREATE INDEX ix_deadline_to_tell ON deadline (next_on) WHERE met_on IS NULL;
CREATE INDEX ix_extension_action_id ON extension (action_id);
CREATE INDEX ix_extension_deadline_id ON extension (deadline_id);
CREATE INDEX ix_message_unit_audit_id ON message (unit_audit_id);
CREATE INDEX ix_message_audit_id ON message (audit_id);
CREATE INDEX ix_message_to_send ON message (next_at) WHERE status IN ('pending', 'sending', 'in_doubt');
CREATE INDEX ix_deadline_change_deadline_id ON deadline_change (deadline_id);
CREATE INDEX ix_telling_deadline_id ON telling (deadline_id);
CREATE INDEX ix_telling_message_id ON telling (message_id);
CREATE INDEX ix_attempt_address ON attempt (channel, address);
CREATE INDEX ix_attempt_refused ON attempt (channel, address) WHERE outcome = 'permanent';
CREATE INDEX ix_attempt_message_id ON attempt (message_id);
CREATE INDEX ix_danger_to_tell ON danger (next_at) WHERE acknowledged_at IS NULL;
CREATE INDEX ix_danger_unit_audit_id ON danger (unit_audit_id);
CREATE TRIGGER event_link_update BEFORE UPDATE ON event_link BEGIN SELECT RAISE(ABORT, 'events are only added'); END;
CREATE TRIGGER event_link_delete BEFORE DELETE ON event_link BEGIN SELECT RAISE(ABORT, 'events are only added'); END;
COMMIT;
