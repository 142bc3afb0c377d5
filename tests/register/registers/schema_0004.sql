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
INSERT INTO "alembic_version" VALUES('0004');
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
INSERT INTO "attempt" VALUES(25,25,1,'file','asta.ormbunke@lillkommun.example','2024-05-28 10:00:00.000000','2024-05-28 10:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(26,26,1,'file','folke.kvistrum@lillkommun.example','2024-05-28 10:00:00.000000','2024-05-28 10:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(27,27,1,'file','chef.tallunda@lillkommun.example','2024-05-30 10:00:00.000000','2024-05-30 10:00:00.000000','sent','2024-04-08-00001-list_request-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(28,28,1,'file','greta.myrlund@lillkommun.example','2024-05-30 10:00:00.000000','2024-05-30 10:00:00.000000','sent','2024-04-08-00002-list_request-gm.txt',NULL);
INSERT INTO "attempt" VALUES(29,29,1,'file','chef.tallunda@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-08-00001-list_request-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(30,30,1,'file','asta.ormbunke@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-12-00006-files_to_read-ao.txt',NULL);
INSERT INTO "attempt" VALUES(31,31,1,'file','folke.kvistrum@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-12-00007-files_to_read-fk.txt',NULL);
INSERT INTO "attempt" VALUES(32,33,1,'file','greta.myrlund@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-08-00002-list_request-gm.txt',NULL);
INSERT INTO "attempt" VALUES(33,34,1,'file','asta.ormbunke@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-12-00009-files_to_read-ao.txt',NULL);
INSERT INTO "attempt" VALUES(34,35,1,'file','folke.kvistrum@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-12-00010-files_to_read-fk.txt',NULL);
INSERT INTO "attempt" VALUES(35,32,1,'file','chef.tallunda@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-08-00001-list_request-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(36,36,1,'file','greta.myrlund@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-08-00002-list_request-gm.txt',NULL);
INSERT INTO "attempt" VALUES(37,37,1,'file','asta.ormbunke@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-12-00006-files_to_read-ao.txt',NULL);
INSERT INTO "attempt" VALUES(38,38,1,'file','folke.kvistrum@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-12-00007-files_to_read-fk.txt',NULL);
INSERT INTO "attempt" VALUES(39,40,1,'file','asta.ormbunke@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-12-00009-files_to_read-ao.txt',NULL);
INSERT INTO "attempt" VALUES(40,41,1,'file','folke.kvistrum@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-12-00010-files_to_read-fk.txt',NULL);
INSERT INTO "attempt" VALUES(41,39,1,'file','chef.tallunda@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-08-00001-list_request-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(42,42,1,'file','greta.myrlund@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-08-00002-list_request-gm.txt',NULL);
INSERT INTO "attempt" VALUES(43,43,1,'file','chef.tallunda@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-08-00001-list_request-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(44,44,1,'file','greta.myrlund@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-08-00002-list_request-gm.txt',NULL);
INSERT INTO "attempt" VALUES(45,45,1,'file','chef.tallunda@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-08-00001-list_request-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(46,46,1,'file','greta.myrlund@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-08-00002-list_request-gm.txt',NULL);
INSERT INTO "attempt" VALUES(47,47,1,'file','chef.tallunda@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(48,48,1,'file','greta.myrlund@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(49,49,1,'file','asta.ormbunke@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(50,50,1,'file','chef.tallunda@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent','2024-04-08-00001-list_request-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(51,51,1,'file','folke.kvistrum@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(52,52,1,'file','kvalitetschef@lillkommun.example','2025-01-02 11:00:00.000000','2025-01-02 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(53,53,1,'file','chef.tallunda@lillkommun.example','2025-01-10 11:00:00.000000','2025-01-10 11:00:00.000000','sent','2025-01-02-00047-invitation-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(54,54,1,'file','greta.myrlund@lillkommun.example','2025-01-10 11:00:00.000000','2025-01-10 11:00:00.000000','sent','2025-01-02-00048-invitation-gm.txt',NULL);
INSERT INTO "attempt" VALUES(55,55,1,'file','asta.ormbunke@lillkommun.example','2025-01-10 11:00:00.000000','2025-01-10 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(56,56,1,'file','folke.kvistrum@lillkommun.example','2025-01-10 11:00:00.000000','2025-01-10 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(57,57,1,'file','kvalitetschef@lillkommun.example','2025-01-10 11:00:00.000000','2025-01-10 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(58,58,1,'file','chef.tallunda@lillkommun.example','2025-01-20 11:00:00.000000','2025-01-20 11:00:00.000000','sent','2025-01-02-00047-invitation-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(59,59,1,'file','greta.myrlund@lillkommun.example','2025-01-20 11:00:00.000000','2025-01-20 11:00:00.000000','sent','2025-01-02-00048-invitation-gm.txt',NULL);
INSERT INTO "attempt" VALUES(60,60,1,'file','chef.tallunda@lillkommun.example','2025-01-20 11:00:00.000000','2025-01-20 11:00:00.000000','sent','2025-01-02-00047-invitation-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(61,61,1,'file','asta.ormbunke@lillkommun.example','2025-01-20 11:00:00.000000','2025-01-20 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(62,62,1,'file','folke.kvistrum@lillkommun.example','2025-01-20 11:00:00.000000','2025-01-20 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(63,63,1,'file','greta.myrlund@lillkommun.example','2025-01-20 11:00:00.000000','2025-01-20 11:00:00.000000','sent','2025-01-02-00048-invitation-gm.txt',NULL);
INSERT INTO "attempt" VALUES(64,64,1,'file','asta.ormbunke@lillkommun.example','2025-01-20 11:00:00.000000','2025-01-20 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(65,65,1,'file','folke.kvistrum@lillkommun.example','2025-01-20 11:00:00.000000','2025-01-20 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(66,66,1,'file','asta.ormbunke@lillkommun.example','2025-01-20 11:00:00.000000','2025-01-20 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(67,67,1,'file','chef.tallunda@lillkommun.example','2025-01-20 11:00:00.000000','2025-01-20 11:00:00.000000','sent','2024-04-08-00001-list_request-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(68,68,1,'file','folke.kvistrum@lillkommun.example','2025-01-20 11:00:00.000000','2025-01-20 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(69,69,1,'file','kvalitetschef@lillkommun.example','2025-01-20 11:00:00.000000','2025-01-20 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(70,70,1,'file','asta.ormbunke@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent','2025-01-20-00061-files_to_read-ao.txt',NULL);
INSERT INTO "attempt" VALUES(71,71,1,'file','folke.kvistrum@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent','2025-01-20-00062-files_to_read-fk.txt',NULL);
INSERT INTO "attempt" VALUES(72,72,1,'file','asta.ormbunke@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent','2025-01-20-00064-files_to_read-ao.txt',NULL);
INSERT INTO "attempt" VALUES(73,73,1,'file','folke.kvistrum@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent','2025-01-20-00065-files_to_read-fk.txt',NULL);
INSERT INTO "attempt" VALUES(74,74,1,'file','asta.ormbunke@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent','2025-01-20-00061-files_to_read-ao.txt',NULL);
INSERT INTO "attempt" VALUES(75,75,1,'file','folke.kvistrum@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent','2025-01-20-00062-files_to_read-fk.txt',NULL);
INSERT INTO "attempt" VALUES(76,76,1,'file','asta.ormbunke@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent','2025-01-20-00064-files_to_read-ao.txt',NULL);
INSERT INTO "attempt" VALUES(77,77,1,'file','folke.kvistrum@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent','2025-01-20-00065-files_to_read-fk.txt',NULL);
INSERT INTO "attempt" VALUES(78,78,1,'file','asta.ormbunke@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent','2024-04-12-00006-files_to_read-ao.txt',NULL);
INSERT INTO "attempt" VALUES(79,79,1,'file','folke.kvistrum@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent','2024-04-12-00007-files_to_read-fk.txt',NULL);
INSERT INTO "attempt" VALUES(80,80,1,'file','asta.ormbunke@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent','2024-04-12-00009-files_to_read-ao.txt',NULL);
INSERT INTO "attempt" VALUES(81,81,1,'file','folke.kvistrum@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent','2024-04-12-00010-files_to_read-fk.txt',NULL);
INSERT INTO "attempt" VALUES(82,82,1,'file','asta.ormbunke@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(83,83,1,'file','chef.tallunda@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent','2024-04-08-00001-list_request-chef.tallunda.txt',NULL);
INSERT INTO "attempt" VALUES(84,84,1,'file','folke.kvistrum@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent',NULL,NULL);
INSERT INTO "attempt" VALUES(85,85,1,'file','greta.myrlund@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent','2024-04-08-00002-list_request-gm.txt',NULL);
INSERT INTO "attempt" VALUES(86,86,1,'file','kvalitetschef@lillkommun.example','2025-02-03 11:00:00.000000','2025-02-03 11:00:00.000000','sent',NULL,NULL);
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
INSERT INTO "audit" VALUES(1,'mini-2024','Orosanmälningar för unga 13-17 år',2024,'{"key": "mini-2024", "title": "Orosanm\u00e4lningar f\u00f6r unga 13-17 \u00e5r", "diary_number": "KS 2024/17", "round": "2024", "template": "mini", "period": {"start": "2023-07-01", "end": "2024-02-29"}, "target_age": {"low": 13, "high": 17}, "frame_made": null, "design": {"strata": {"K": "flickor", "M": "pojkar"}, "per_stratum": 3, "reserves": 2, "double_readings": 0, "replacement_reasons": {"sparrad": "Akten f\u00e5r inte l\u00e4sas"}, "accepted": null}, "season": null, "readers": [], "units": [{"key": "tallunda", "opening_meeting": "2024-04-08", "readers": ["ao", "fk"], "list_due": "2024-04-11", "draw_on": "2024-04-12", "review_due": "2024-04-26", "double_due": null, "reconciliation_due": null, "dialogue_on": "2024-05-14", "feedback_on": "2024-05-28", "plan_due": "2024-06-18"}, {"key": "mosslida", "opening_meeting": "2024-04-08", "readers": ["ao", "fk"], "list_due": "2024-04-11", "draw_on": "2024-04-12", "review_due": "2024-04-26", "double_due": null, "reconciliation_due": null, "dialogue_on": "2024-05-14", "feedback_on": "2024-05-28", "plan_due": "2024-06-18"}], "year": 2024, "recorded": false, "fixed_seed": null, "follows": null, "follow_up": {"key": "mini-2024-igen", "title": "Uppf\u00f6ljning: orosanm\u00e4lningar f\u00f6r unga 13-17 \u00e5r", "round": "2025", "weeks_before": 21, "period": {"start": "2023-07-01", "end": "2024-12-31"}, "design": {"strata": {"K": "flickor", "M": "pojkar"}, "per_stratum": 2, "reserves": 1, "double_readings": 0, "replacement_reasons": {"sparrad": "Akten f\u00e5r inte l\u00e4sas"}, "accepted": null}, "frame_made": null, "fixed_seed": null}, "progress_due": ["2024-10-01", "2025-02-03"], "published": null, "milestones": {"report_published": "2024-06-20", "conference_held": "2024-09-12"}}','{"key": "mini", "version": 3, "title": "Orosanm\u00e4lningar f\u00f6r unga 13-17 \u00e5r", "agreement_limit": 0.8, "questions": [{"key": "aldersgrupp", "heading": "\u00c5ldersgrupp", "asked_when": {}, "kind": "banded", "column": "age", "bands": [{"answer": "13-15 \u00e5r", "low": 13, "high": 15}, {"answer": "16-17 \u00e5r", "low": 16, "high": 17}]}, {"key": "samtal", "heading": "Samtal med den unge", "asked_when": {}, "kind": "single", "answers": ["Ja", "Nej", "Den unge vill inte"], "base": ["Ja", "Nej"], "base_when": {}, "required": true, "limit": null, "good": null}, {"key": "samtal_enskilt", "heading": "Samtalet var enskilt", "asked_when": {"samtal": ["Ja"]}, "kind": "single", "answers": ["Ja", "Nej", "Framg\u00e5r inte"], "base": ["Ja", "Nej"], "base_when": {}, "required": true, "limit": null, "good": null}, {"key": "insats", "heading": "Insats f\u00f6resl\u00e5s", "asked_when": {}, "kind": "single", "answers": ["Ja", "Nej"], "base": [], "base_when": {"inledd": ["Ja"]}, "required": true, "limit": null, "good": null}, {"key": "oro", "heading": "Oron g\u00e4ller", "asked_when": {}, "kind": "multi", "answers": ["Skolfr\u00e5nvaro", "Droger", "Brott", "Annat"], "separator": "/", "base_when": {}, "required": true}, {"key": "handlaggning", "heading": "Handl\u00e4ggning", "asked_when": {}, "kind": "battery", "rows": [{"key": "bedomd_i_tid", "heading": "Bed\u00f6md inom 14 dagar", "answers": ["Ja", "Nej"], "counted": "Ja", "base": [], "base_when": {}, "required": true, "limit": {"key": "bedomning", "within": "Ja", "past": "Nej"}, "good": null}, {"key": "inledd", "heading": "Utredning inledd", "answers": ["Ja", "Nej"], "counted": "Ja", "base": [], "base_when": {}, "required": true, "limit": null, "good": null}, {"key": "plan", "heading": "Plan finns", "answers": ["Ja", "Nej", "Beh\u00f6vs inte"], "counted": "Ja", "base": ["Ja", "Nej"], "base_when": {"inledd": ["Ja"]}, "required": true, "limit": null, "good": {"answer": "Ja", "direction": "high", "standard": null, "area": null}}, {"key": "dokumentation", "heading": "Brister i dokumentationen", "answers": ["Brister", "Utan brister"], "counted": "Brister", "base": [], "base_when": {}, "required": true, "limit": null, "good": {"answer": "Brister", "direction": "low", "standard": 10.0, "area": "kunskap"}}]}], "consistency": [{"rule": "review.plan_without_investigation", "severity": "warn", "when": {"inledd": ["Nej"], "plan": ["Ja"]}, "message": "Ingen utredning \u00e4r inledd, men en plan finns."}], "changed": []}',0,NULL,NULL,NULL);
INSERT INTO "audit" VALUES(2,'mini-2024-igen','Uppföljning: orosanmälningar för unga 13-17 år',2025,'{"key": "mini-2024-igen", "title": "Uppf\u00f6ljning: orosanm\u00e4lningar f\u00f6r unga 13-17 \u00e5r", "diary_number": "KS 2024/17", "round": "2025", "template": "mini", "period": {"start": "2023-07-01", "end": "2024-12-31"}, "target_age": {"low": 13, "high": 17}, "frame_made": null, "design": {"strata": {"K": "flickor", "M": "pojkar"}, "per_stratum": 2, "reserves": 1, "double_readings": 0, "replacement_reasons": {"sparrad": "Akten f\u00e5r inte l\u00e4sas"}, "accepted": null}, "season": null, "readers": [], "units": [{"key": "tallunda", "opening_meeting": "2025-01-10", "readers": ["ao", "fk"], "list_due": null, "draw_on": null, "review_due": null, "double_due": null, "reconciliation_due": null, "dialogue_on": null, "feedback_on": null, "plan_due": null}, {"key": "mosslida", "opening_meeting": "2025-01-10", "readers": ["ao", "fk"], "list_due": null, "draw_on": null, "review_due": null, "double_due": null, "reconciliation_due": null, "dialogue_on": null, "feedback_on": null, "plan_due": null}], "year": 2025, "recorded": false, "fixed_seed": null, "follows": "mini-2024", "follow_up": null, "progress_due": [], "published": null, "milestones": {}}','{"key": "mini", "version": 3, "title": "Orosanm\u00e4lningar f\u00f6r unga 13-17 \u00e5r", "agreement_limit": 0.8, "questions": [{"key": "handlaggning", "heading": "Handl\u00e4ggning", "asked_when": {}, "kind": "battery", "rows": [{"key": "inledd", "heading": "Utredning inledd", "answers": ["Ja", "Nej"], "counted": "Ja", "base": [], "base_when": {}, "required": true, "limit": null, "good": null}, {"key": "plan", "heading": "Plan finns", "answers": ["Ja", "Nej", "Beh\u00f6vs inte"], "counted": "Ja", "base": ["Ja", "Nej"], "base_when": {"inledd": ["Ja"]}, "required": true, "limit": null, "good": {"answer": "Ja", "direction": "high", "standard": null, "area": null}}, {"key": "dokumentation", "heading": "Brister i dokumentationen", "answers": ["Brister", "Utan brister"], "counted": "Brister", "base": [], "base_when": {}, "required": true, "limit": null, "good": {"answer": "Brister", "direction": "low", "standard": 10.0, "area": "kunskap"}}]}], "consistency": [{"rule": "review.plan_without_investigation", "severity": "warn", "when": {"inledd": ["Nej"], "plan": ["Ja"]}, "message": "Ingen utredning \u00e4r inledd, men en plan finns."}], "changed": []}',0,'2025-02-03','2027-02-03',NULL);
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
INSERT INTO "check_result" VALUES(13,1,NULL,'feedback.document',1,3,'{}',40,'accepted','[]','2024-05-28 10:00:00.000000',0);
INSERT INTO "check_result" VALUES(14,2,NULL,'feedback.document',1,3,'{}',40,'accepted','[]','2024-05-28 10:00:00.000000',0);
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
	FOREIGN KEY(unit_audit_id) REFERENCES unit_audit (id), 
	UNIQUE (unit_audit_id, kind, cause)
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
INSERT INTO "draw" VALUES(1,1,'1f620de61f8776c4637d08626367aa6c7626fff1c3c75b759189df6368e14be2',X'67414141414142724177584F434574316F6450693633616C77644E5A5A6D4E455A424A38324374756C71584F315067596A4E626E79506C48735353556C3141495F2D2D64747063655F41506A5556616E726E7A6E6570654442345230446E55627870794F4D2D706E4D4F48306D323366486468614F74443043557879414A6D515F536E623363335549376336586C62676B5231786C61395A6A6250665941786D4C7A724238414B755054305A4A5F42556F56475953416F3D',1,'f7e7b847284a65029db94ebdead55be4aa900fc41f4c8edf85535742236e642c','{"K": 6, "M": 6}','KS 2024/17|2024|ab637132d169baba590f0924d4f1522e30b739e11fb0525306f3ae35410eb8ea','ab637132d169baba590f0924d4f1522e30b739e11fb0525306f3ae35410eb8ea',0,X'6741414141414272417758507A684B776C754E716F68654239344C476E7536633865345242514B784A3379706A43435F5A4447746536455544714975732D767776756C4E587544425748444530775238747930434A41424F556547797968776E78513D3D','2024-04-12');
INSERT INTO "draw" VALUES(2,2,'dc0e3a3862c979241ca278a9bf5f3e99abf3f02961cbf70df46c588100818f5a',X'67414141414142724177584F395854385A6A3166374C656E33694C4144774F6E395954556D4730516838634646386951474C6B49687252756D727743505358335A706661325671784176692D514962375952765156566D7946314F64785A32464D325352414E4439546B703170567A38367A32374E6937794132697A4A4C446768505F346E4A30385757705F3862427253475F6E6443726A5F4155502D73385975337A39635032734A494E5458507237532D43436145493D',2,'e616be432552b23ad49e0ec4ccf19d458e7bca831cdb2324883ed11faa1db246','{"K": 6, "M": 6}','KS 2024/17|2024|88c43a3fde3342d0b691a8d55eab453369cc41df5fcbfdb0ddeeb8c42735b7d8','88c43a3fde3342d0b691a8d55eab453369cc41df5fcbfdb0ddeeb8c42735b7d8',0,X'674141414141427241775851506D39437A672D313454484A6B337A6B74756964704E33632D4A595F4D306237434F6F7649445147744B325A6E5A667461336E33427937655F764D794F6F58457A624B397271573575622D41596D32535A61554677413D3D','2024-04-12');
INSERT INTO "draw" VALUES(3,3,'d5de1e16da635a27e1624051718d9d05e8f25dd769eb3bcba708b50fee5792d7',X'67414141414142724177585774736F6B497061654E55394B75586B3571536B62646A656B696A456F79754E70446A7A61373173675244494C695F4C485F5A46636D47304F436A7155685047326D7A637A693162357545417056455174644D486469446D6A6F7156337035715059735442436132575A685F546D452D706A6A5951722D524B76656369575352684D6E6F3258495A315F696C73706E3958356E736A514A685361325F43435A5F556735694B4B31714D48664D3D',9,'bf72014b2bcdc83ca81cad3ebb3bd457da6ec0a4acc46d2cc5b48a7a4f7f8c90','{"K": 6, "M": 6}','KS 2024/17|2025|e930cd4aad2c62483293cfef6ea0a41a1e0be14bd487c680916c9faa40ac311a','e930cd4aad2c62483293cfef6ea0a41a1e0be14bd487c680916c9faa40ac311a',0,X'674141414141427241775858655344506E576F347A4C6A2D2D744D797A346D52567342534369736A44595763694A344A6B52655A6237494F5462787368532D634B5F6D6378556E4D306152666D5375376C42505252445269594158452D6356534753662D5953754D31417A672D3177567076694632464E706E5575793645696D5F386843574268346E74357734736451504E793544454E5F2D5651796275314D6759386A333338425356303974687470573465555331515641355358304B33624D314549756A71355265425465705F7751726B41716B6157565A376A39726D314945364A416C4E75345636745159453848504566546A69346636597A7A6638324F2D63617750673473746B4B78415775757032716F66787547594F586E6734426A413D3D','2025-01-20');
INSERT INTO "draw" VALUES(4,4,'0d2819c11ad75b807434ea93df7b3850db5f5874a2271461eeeb886cdbaaf1e8',X'6741414141414272417758575F68366C537730587A595635634F774D652D57746439474A344266444E74666F3954664641574F725774592D746F334A4646313131614C77636B54635952364630644F687A36496F6A7A586549675F7A684379596E6B3136517863467959475944337359507A6E597433696F707777586D47503665324E306D337A78485644654C35717945455356526A49634D4D436B66795830756F4B59566B4D6B3764705F6B52777456464D6A7278343D',10,'f292e34ae7acb6d73ec97ab6bffc1133c34c42a55ab885d5e9e7603b80a0a1cd','{"K": 6, "M": 6}','KS 2024/17|2025|d6f377075b5f50a604e96a494b9e1a21a5ce36d1214b11106f2a894f10870c88','d6f377075b5f50a604e96a494b9e1a21a5ce36d1214b11106f2a894f10870c88',0,X'674141414141427241775858435342493056417770324D576D6A61767236363167756D6568674A6E7258746C5545554A77563756516B66455A3853397641334430495F6E64776A3957375F774C635664745136454F6C393265424D6F4242356132797A51725976626778534E645A6541755446413861506A714452727759512D4B46416A576568594F4C4F446F7677504D542D5234453433397874667958505138424B766177546E684774305753306165466176527A6775794554727062367339415548356A426C796D74463553414B6A4775497A42414A7859755F696B3842725667326A6953502D48436C485242714941784D4F6C695939643876307078327A65713964394B61382D4B474B617633784168652D796938367130364D38723134673D3D','2025-01-20');
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
INSERT INTO "drawn_file" VALUES(1,1,'K01','K',1,'sample',0,X'67414141414142724177585073694B786C62476B6B6F306F4A41324A314642576166326975445069554774334A7664646A35324D55586877324E775F747662375A36317771424B4D6A4264325331594175644F466251656737723037524444647758716C31762D6D7331794E4F6276694137742D6733343D',X'67414141414142724177585064444A666D4D53574A5753394357754F794C4833613644726441507A4A68595F796734574F3254486C45564E3666384D646F42566F306E5577784267646C6C52465751376532654D424830714E7465424F44704C5A436F56584F76526373695748316945326A30546570736951546B7949394E33754855504467482D6E324749676B32584E6D4E4142464C717266327A516C69646569776974732D783647354C3874376B767A30564D35513D',X'67414141414142724177585041346E4E4A52364C50346C706165667A66525461594764575F66375F6C433737682D716B725F73674C7A486946416C56433534714F33487472536F4B51546F4342504C4F54487A673737754B4C4F614D316F6C6E62767371646A6A55486562697A666B41663968547953773478376A58306A6D7A36536C5A6D67446663416C31393874505471545A4462476B745A465A5552456C516D58325855477A387568644677666468647A7155704F323763786C34707A6D7955495930764C4B6456545872526A384D3239516B53745877516E31547873526E754E316661326F4C6864684D3370556955323439456C35646E716F704A4E734D39365469656B374F317043633338705F7A584E386E4273544D5377334462744F555F6F6B4D555A4A4B35462D6466564956416F41524238412D795631424958735748777957365F4F5A516B',NULL,NULL);
INSERT INTO "drawn_file" VALUES(2,1,'K02','K',2,'sample',0,X'6741414141414272417758505A65676538794C645077367268426B6E44726A6C424E454442737770317856695632345A794E396F596B5357716B5569457372744F5A77694C66377A5A5761535F315F6371306A5A437367473936656E6A695A67785561634669644F706D6E72555561523356636B4A65493D',X'674141414141427241775850494D794A6B356C7478646C656170774E69334C6C6C6168745A6A55664A426D617675646C516865536E634749675679496D4F61696771434159525F69756256395065325A64575055535A44395052502D74716873365A33354B64306E453771704737437536644E654D39396F7A354D64474A68526C4A7431463657674D6336657A554E596A6A36695F6D74316F625366476F677A6E41376E3164676F435A36543171464949534238616D6B3D',X'6741414141414272417758506F734F49534A6547464C7035656B634E326533796157792D4B485F482D44796F373279554D4E4A69777A687734674667786F5049674A2D6562614865474678625031622D76306E324C716374776A454178302D775A384C5664694F645169505347645A69733550475A6B494D7872776451667536596656567668506549656646627A703535764E4337364349514E4C70713254794869664F5666314B364E306C4766414752536C45497976376354696C73553631596839434B4A434D4F786A4F6B746C63724656503834467A736F48424B46564A46706C4E707066564536736C34424831492D463456774A747037686D5F3337354A4B5A325831753231466F6F4A4E462D5A446465526666566F7847563836366475496631537053567473643248386A42523462617371315A6D5235734B4C414E434F5875565A6E5267515874',NULL,NULL);
INSERT INTO "drawn_file" VALUES(3,1,'K03','K',3,'sample',0,X'6741414141414272417758506B6A6B454E6D516C66374474746F30784B54666A784C62384F564D345058484E41396F655339763653764B335941794E384D3445534E68365A553075353142574270756C684F535978566E2D69654F466762624270617A344445616E3449515557736478387444774D58773D',X'674141414141427241775850565A31507939644A4234664C59475230476A46763163377A3858475F51715543586C65684C474A764E3052644D754478394C4E796465777774495473627962414C2D5845564A76347436766F7753475642614E546E614E4D534A6C7531683431412D314A324745584C414763317971755731416B3269314B6A7152795A3450774E4276613571694D30705876454D614C75506F53655A5A446F33575959316F63355F6649524333333248303D',X'6741414141414272417758504C46373767614E6579354E77314B4258645335417556746669413658426B466B334A655973635938696948443768476759555048315F416A463445596F776B575F374C72707651395079305055313761723467646D6D6F344F78734C4E736976534F58455233653831695751744D344F48724B314A704F3950736374566946423053743442717542465F35752D64646648304B5367393954577148446E6A4F68422D356F4F6474344271567342706B726450703239724A5A6165336970525F36314E4D6A384E5A5A36396E5A6C4749716B574A41327067535852586B393763457872657A474F3854395F5151785F3734564250486E4B6B6E73576C4C58744D36565A6B3234436B4141542D4A47334F5A5937576A54304C596265383167644C534633356B44664D7873595A6B796942654A2D386A576559696A7259466E7A5339',NULL,NULL);
INSERT INTO "drawn_file" VALUES(4,1,'K04','K',4,'reserve',0,X'6741414141414272417758504A6844767345715F46694654306538324A414D466B345639513067695065423455517A634B593746345F76395F3743356D43494251524C2D484C674F425A5076696C795F6D6D33564A694E786163756E76494C35375F3947796D4A48562D366D49355835787632667630453D',X'67414141414142724177585044667A4B64334B314538444C7A464D50785373354A464F423579554D36653649737662506154524A6E58367659345879354A725445717977594A5F76396958387042456848583055576E4C76665A79542D454E7553574D684A505F6849546A6C77765A6A6D705775386B4C6C6441586A68676270722D366F2D31634A66743571625650435F754A524543335A39756B584348325F4A75754878786979474D78376F576F4B534C37547451773D',X'674141414141427241775850764E593033446D756A576354523931783047306945674B726A7874614A525F3879464D55473847646A5A324F49304C7132324F675042554E484E5A6273333374716470324D536355584C45567647574631395F5A366F793839332D305577727A7655346C66766566666B74655252614A794D4A6F734A4F323330706A39313567713175675642574A56635F424F4E50724A464164644867504374673636387935554256794E3974706B6257566F376C544376744B686133746150436D6348307A50474869304A734F37456B5F4B3333325F5F353670304C56705253314942326339696E3376557658646A48795F3179506E6B67557759735378714A332D686C567358412D5F464767344B796570526D7A61553331503734674832787273767347442D4E61495F474265505F4538347A4E393272545479356A30324D744F483475',NULL,NULL);
INSERT INTO "drawn_file" VALUES(5,1,'K05','K',5,'reserve',0,X'67414141414142724177585037344846615847363334474E6B41656F3949346A796F4764694B612D6B755F49516D66556367765971484149314461696353486F796C626A444863545A364B493654675F4A665A78617256383173516F5672754C7144494250776F392D6A5659764641494351435F367A673D',X'67414141414142724177585033365A37336D32774C71325A533535596253377262584F6D786B324D6D62555F46675F62526D566A61785A623836434F365365394A726B6838324E36582D684F36567347375041504C51765271496F72326D796A34424E6B386E496C6F7964306A57686654416B63784C446F52414E4A4C3332556643427A51745A6D476469667370736C4A71524D3579735A304962757446727A48546A734E736C6558455536736C664948686B386462733D',X'674141414141427241775850667A4B4F35354A2D38577A414759667132505248504A71573239554C4A44462D3147344D65374D6637516D2D544578773631585A524B74714341584235646448484533745F784554645141303359654A6B4A77627A775368623070696738444A49754E455654396E635F4E49465F35584B465F69464D59345A617A54765F6B453366365F4F435A69412D547753645F324B6A435A4B515F4431416152535752424A345270542D66796A785979514F562D374F5670526F5277746D36776D314748336D746E4F3846374C6A6F54656E7179787243516E376570376D4C35786F452D7965333253734837614235336B6C357169526E77795351397941467372616A344F51345453542D556773596D46324D51317374335F74524B5F554B7845486341744844414833456543766F38494B304931484D394E425162495A334A63655276',NULL,NULL);
INSERT INTO "drawn_file" VALUES(6,1,'M01','M',1,'sample',0,X'674141414141427241775850397A736A72654B726A4D5A313546626632337463436743507946636D5643534C74735462662D4D7177543062755252516C4B53724D5430475351676566666A4370355364313939394567727338534C34577752366441392D5F465F306A65744865664E4A6F424E464B65453D',X'67414141414142724177585064675A30454A5941695531724C5A4F77776B726A7848476F314551306A376E38446A593838725A44414F4975306D79517846614676536B4162755F586B505A5F4C424D4B5F53553875517050586F2D44635339656E75387071674F53303355644855446679664771564B6A7164394B3768696556686D5343797363785454576D2D556D525561502D5F5F4D7A462D38337A6E75627250704F5069394B44384C37442D77726E33357165526F3D',X'67414141414142724177585054495470342D704E33337235647041665375775032357058686F7070314533447A6A62384B356B7664764667554C36427356356A67304E396C42514B4A355F5248416A68544E4853614C61754D31547A2D5151637275446A674E584D3358454A36376539634D4D586638635A537A4B6156443178744737636A773334724A76745F464C41586F724B55374250744C6358707054586E5F4A622D735A756466524E3058364A5853415A30556339575472795332694B69786A72645147774D2D5942717A7A69506F375A576B6564695639334776473755746E69697A76676B4B746C585A7464656D383073516E397463506E7773504D4C544E3439384849797649493954756D6C717A73693241477A4F536A5F4F696768776E76357132774348306A75347A346553334D754B4B72614932562D4D7A4A4A517531766E6F6451353052',NULL,NULL);
INSERT INTO "drawn_file" VALUES(7,1,'M02','M',2,'sample',0,X'6741414141414272417758504B58575A4D516F78684E4E306F463348785567776B5935525A5A5143345135696B42396A546458526A5079326C7A5F4C435671596272786F7536544B78685762324775627A616C5550495369594C6D656355577A44347165565371526F7248742D495F5348666A5A596D633D',X'67414141414142724177585075453832417A545A34544D7357304D54776D774B6D6C754F4C6C463564756B417968706542634B4F36675F743868684F703968547663644F3766316F726C62776C5F4D794945697164463975634844586D35775A6D6F4165584D47347262706D7A5331526D436366714C78507361755147487050385F4446526371524A676139474873693977523853585338636F5F5351425032476B566A2D3661494271394649322D68445435584D72553D',X'67414141414142724177585062714C307238576A4F733569727149366B336D756371306477504538314F694B7167427A3379552D54613977545534416E6853707053372D6E62594A525930576742332D56482D6C786A644E7061536867654F756D6C4B467A796B70465963636C704A6464506179322D59427374435553694D3551724636467463657277466359304E44454C7636627750794F464465666735746B764643366C6B7A7058555A424C4743326470482D546C6234334F6A753771476B644B38444E4F7A345170525656333135544E78573734556247376746306E6F63674D4177726D70374934637A3978384A7859366D52713831795A35756C544566563830326D687A48733843354736656B71357A6D6950616D6F34386277766D5031625636396C387A4C325F494F5F7841662D674854617871702D5865365F43707377546E4D6433367A4C32',NULL,NULL);
INSERT INTO "drawn_file" VALUES(8,1,'M03','M',3,'sample',0,X'6741414141414272417758506435724E3272512D464E6E385445634E4F656F46334D4357716271576B447038517A6257483633456F534B334A596D42596D6574762D4C687766763778376C586852466F54785847424A33506876507931577078654F643663724B534F464838686D6A48797262525676593D',X'6741414141414272417758507A7A747871675253385A3846727463764733426D6B564972434B7939345647776D773667614E6867514169725A5841696C3838316B6446386F4A677370574B5039356E7A5650346D656E4B714752595069377053484D73487031795738546F386541614C7671637A5238766D6B5063737568326D57574E5959775F58426666786B6C366D5F6851754F7836544A516E5544514A4A373850656F4A494D4E63434A4A566559434F57307A4D453D',X'67414141414142724177585068425F754D32626B4B346B366B786849544B7935516D4B713147615A724F486B36465537744E5A46446736505767565F6E374B5F5146366C46307942525150536A725F6D434634514670765F5531433554456745527666523470705F71764A47455847356A624B622D77706674303135357239427434784D47583272423577466247726A4F573942566D547A6B727A3536356C5632494559366162494C4E785830664A4D5A4543717A47723733687250374834727153756D2D797544534A73545F596249446762796B584C4F5F596B616A6C545763494D535373747067463179314B3563454578655435707A33576B47735F44697464732D566C454A3654704C776B75554C30354630555A61712D5F73697344644F59616631324E6C39497673644F5263554D5234785946766D753977666650664A6C6B365A53524D73515850',NULL,NULL);
INSERT INTO "drawn_file" VALUES(9,1,'M04','M',4,'reserve',0,X'674141414141427241775850686F64396E446E4F5949576A6B7069596D6C6B386F355679786B764147484178397A43696F4A6930767A5566306F65457271686B54386A5F6171376658375641755674787A4E6564697033734E776A303331344534526E69696251567335555750683030315A49745A504D3D',X'67414141414142724177585063397276344F50667A45745775674F54484A376475634B6835356B3658547A7A50686735316C51314B4F706C6F5F557A66707A3552764D76524F456D33696151507172373477526D4E316B4632425377326D666932484D2D524A3363315945785A63634532354B7548415A652D357549784D376D516E35766378467937664231616543564E464668347A6B42326E716235327852744C5F306266464B7443674675613064397045735F50493D',X'67414141414142724177585067594E586C6D5436444261746B59586A5565376D6A65477169304B507A534B54764D6D7155446E325850467777596D2D2D384C766C7046645135454F6B716C4C6F767A504C664A7468524E706F6E78626D377575796D7856336B3662374C665931506970626E3843654570314A4836694B76784F704334315734665A4C363374446C38706A345079544D453457624D4E6B53635A6E754F684F3145707967542D2D63752D79487552535338747A4B7A5453304C5A6379316E573247374750393373332D32734E725364324332524E4E2D31506C616333754F533667417444317A44653466534859525456555F31744831486E487A41356730334455446F5A515F6C6C506A6B47587136437674716F455F6459706479304B734C365430464870743147656F5A7A734B65524A694B6A5F744A33782D77386647684843433132364B',NULL,NULL);
INSERT INTO "drawn_file" VALUES(10,1,'M05','M',5,'reserve',0,X'674141414141427241775850464E6C41344279374B50334377724558744566466639484B436138686F426F526550586F6330337156504A507347524F524E584C6148646B70726934556B65786875496568524435426F6C666E4868666E49444A57737062663666717A646A716977344430687A796378773D',X'6741414141414272417758504D365233654566625943496D4477474F4E553052514D2D6944774B55586C596B79434E366B33614D463952717530647A536B465855574E2D3244474C4A694E69437643416655336935345A43313735766C78356E7A6A6A356B4D464434774772553059676B4A6E68684E66766E7249694E735077326E68676F56387061616558325F6B5844655363723476356146656171784F35464A69316E3053497755534974654935733456325263553D',X'6741414141414272417758506D674271576435587846786A61567769324A726D50714C704463656844757574316351596571396A3963536458687342617A777A3948675F71494D695159446D6E5F526E6B762D52363839347847794E47527732394C613972436F44742D6F67363570373162715A384764515474796C4C6A66626236504F65596743595373706D575030514A373849776F7768464B744D76386961576D56774867784473523249445542796F624F6153776F3246666B50594477594E5773744A72507274484441714C34564552714D4D52374B4A70544D50596452633075506F38694B45426D633345726D2D43546D766243376146654E625158456C4231694C4D316E6250315A313870624D4E4B706838664B4F39772D455470656A70522D3232364F67554A4C6D72446E332D35425A786651777468534F63366F436677464D3674326B4A6E',NULL,NULL);
INSERT INTO "drawn_file" VALUES(11,2,'K01','K',1,'sample',0,X'6741414141414272417758514135453036654E4E6F5A49555372774B636E4175777A574974463151756C43305937504A506550463271616B566C774A555650452D4D6A726B69323552676563337674794C694A64627A53616255355261356667517045514765506A5668396B4C426153785044744C78343D',X'67414141414142724177585177306B6B65656449794C726B7772523253794572426145353169514131324A2D4F455439765671756774337077395230776C526857396D366946534E394B536C5379724F326969367A784C596A68683233486E68695F6F5A4F4A624847363672506B346B764B7374487050304246443347767859343153556A7A34736271692D334D3866412D6A3053676874455232423779447951417848724D5052433763717539336A4C4634525F39673D',X'674141414141427241775851644F335870434C445A3349735A6B4A59524A75777135657A4E64334C5F77654C75306E543257325952454455595642576D794B6B7343584D5372424E38346932725839364B34434F51735371724A5954387244354A6B6165616664575A787A722D7358534141644545666A396F6276324A706D6B4D6774435F654D4368367A6564536D354B647A544F6A6231316D4E7574325849354E58697843486751424454497A6C56574E433142344E5A5A556C4C69654C7A396779304C50426D6863756C6B65734370586D4267326751747A5F5676496167557875326F6353695F744E653038536F7930566844503462512D7979665070567678726C67675F624641624A7A686E75546F426D30503653304D594F43396D38314D3463544F4D4F47576342524B587562514B5330446D4A4E5152774143422D4E6C3939565F6771504A3462',NULL,NULL);
INSERT INTO "drawn_file" VALUES(12,2,'K02','K',2,'sample',0,X'674141414141427241775851537554782D346D566F344B74754C6A65474E7A5442736455635A766D324A352D4E66444D6537615158724151667137713375577745393934747051314546482D6C4361567A513662714339387837384E726F4E655F5A444F316547597A4563456666715A423863345378493D',X'674141414141427241775851545F5156393531796C70716E4A32464338546E53435F496B71526355776C4C6C375155444E3948582D38797955515F3067565F5A53367370494D323178626435314C4B504A7A67655A7166374A5F4E7A6A5A5F5537664F5F656F63687265596E786D7742776D536B3458747366474E556358525357367A655A796636425A6F515362644B434A694837556E5631424D5478346E657054777557676D7957714876436D6549615054794E656B3D',X'67414141414142724177585159645336326A775632396E7949466B582D42515F7A68725A4B7A56387558527263554C5545466449764D4362616D34617275353377474B735F66693775425933364C7343686379454266756558674A4B2D726F51584E714B5674374B5566663445436565533663546B414A4250595576634F70384A6F35557170416766713868756E6C635577627839784D316F7A394242366F6D6632324179467A4A6F67752D574759676773394A3246436F64696D47443663524D6C72324D473536365746574162527241696B4F7946556B4433687842644942554C43756E36744A314B49704372424C65734E416952435374426672334165314A514C50634441645F6C714568597A6D5874337164416F3766614F76356F654B655A7A744F58666A35375754334F554A5336634D6C4854336E4D7073476E4E4A33317970386C7A416F657832',NULL,NULL);
INSERT INTO "drawn_file" VALUES(13,2,'K03','K',3,'sample',0,X'6741414141414272417758515F4D4977742D30685F734352566A61304E44675254797257765858583564594B376E7A75575937707742745253585274714E746935632D4C72643578476C503041593736454B6F485430455165304E7671617A6365574B6371644F46745F70727871534961695A6B4841673D',X'674141414141427241775851456A7056774465357956743759616667336A494F397555715532783354324E614F5565626862364F5A5268666D6B315368306B306954496A5566624E4F78364A537475686D6A3333555645315A4A6D4A7241573856634D4F6D456E6E6A306F62586A516E445A4534616A6377776334546C756D3837732D4B4230413133542D62447265354C6F395954677347545477417930745A57424F3079374F315A62734C47647934335251544B396F3D',X'674141414141427241775851556948793654544A5159504735325168735F776D394276545942752D6F4F67525662736456414837554A37484F66687A486644476A754B723667674B52386A546D4477707064464E34596F624C754E79745151677469516A37356F36357466356D426C394B75695574776A5A7866377645796F7A346C6E4846533161334B4D454277584B6C736C61525A574B68656C474779673739565A4A4C3630566D445952576B6F77792D46335F69653848594633624F7578736F69706459305A6A4C64456B69392D547A455049764933506C73576858777655356E7A473069534C73477A7446524E37585676306D4436416A67774853497439565F5A6269574A702D7757313671565A424948625136756B7076536669536C47594A5F4F3866344F576C496139376D41545867437371685F3857574B537750526B3848696750373634775A',NULL,NULL);
INSERT INTO "drawn_file" VALUES(14,2,'K04','K',4,'reserve',0,X'6741414141414272417758516D4F6844464A6B52495F45666D7254544237574656585047625551304D2D73514C5154515465764A39535A536F4E45316131734770764E6956644C3365504E453135684A4A4D575F75756D6B6C70554F6B5F513670307063775A6375533562317667323350334B536249343D',X'674141414141427241775851375838613273335062314C6B48527850333137527555664B686D3667586372584C346F5A3268376A3243714E716E566F437350335541346E6A4F7046674B34757A447772776564584546446E4D44493755745642552D4A74524B4D314B5F356B356B6D4D633041466F3264717534567949414E5877704B5F634A53334D31725072367A39724D5237356F314A68784C5A374C774F7938336C70387A304B6C6646744E4C364B6D624A6255343D',X'6741414141414272417758515077303052552D696D72443631637942705A326E495350454B3939596B7468354A2D3970464C674537494B5F4779716158694A4F33584F676F705954376A485F3664376C467A4D3973365F77626C5169666E6E7A7374525A644B655034535F70384E703773765741376C4D6E6A686D68646C4C4C4E614B524B6445373935426D486B6B317937764C31716B56305469344E4566305542465F484775686A4D2D624D653647374C56327657714B774C676B497A65334F454C655A6C3351537A77546B794A485331394E7756334D39393353775A324F77584C7574716330756E774B6E2D6B52534B304B4D56733349585350424F647248354243534F754458742D6C5434775F5254424943325471555070437076424E73575F584E586A487857593932304355386133516E5A39415830654A494861767A4B536B4C42364B504D5138',NULL,NULL);
INSERT INTO "drawn_file" VALUES(15,2,'K05','K',5,'reserve',0,X'674141414141427241775851394E4C616779344E54677853396E5136566D553763446A50326F4E4670536C414A7347334C356A73474D6E565F726A4F42706F456F6A7835346B33776B4B4838414D426174666F4156316E78764B50455A525852345075695F6E2D576F764473714767664F6A6E774E6C773D',X'6741414141414272417758516C4756335676377353525446633762505A644E765F51685134574A65616777574156446A6B796C4F4E6C346B4B6A675F357056396C65334159763531384651445074373930744C49726A355A504C6D57536261663965575A754E4465515F4A6E4E344F50325A366563484132396F44656353426B514D73477A4C61765168796E786177703376476D6934345A46416B58346C4B4B626D517A3237326C5374386F5A57634D4B47612D3031673D',X'674141414141427241775851693554585F466E5338366571734C73646B48656A4B74575932364759396567637A4E37554E51616843514A325A4B507472506B767561614376422D627A766C4F4369453477335A68356F47634477704D4D536F56512D466D7031645350796A56677773386F4C4B696A53525A655F356F317975414154665A78457952714B68756B5F57787156474B457A7133506F664235764B5833584265415A5A4B73363845673530582D586C69534B7658766737413055416558344D514D4C4C345552327936725F303275534F39734D5F706B4A2D63587431507A53484F4E635F4433756B7146515859575A76494F47636D394B495F4F6639365930743161706F375164545431334F6146544347675A6430387948577551535946364B56664448354D426A75315359476773483234736C306F484C37454F57655637396238433448565F46',NULL,NULL);
INSERT INTO "drawn_file" VALUES(16,2,'M01','M',1,'sample',0,X'67414141414142724177585155417764324A50414B6B49794C7672485F733259656C6A4869374E7458366B65783450323947776C6A41316E682D4C794D44464C4B656A5A6556437970756E4768306745634449497474713964624B4636426135783565524D756446797A6A4A6F62344F38467445324C513D',X'6741414141414272417758516F65536F63697A4B71765F516C6A764356393052616659326655564777654768304367356364796A33397864447247723139726C53686E346B71647759646F584E4B704B4864445572314662394B5539306F4C362D617859475862415F437A736E4F426B384256334E6767536447755F446B6F494174665270735179653942456B4335394E6F76516A494B774950624332315A436870647A5937577665643263667174535A2D55333865493D',X'67414141414142724177585153654C3852676B77306B7278634941413975444D576147625941656A6E45655467484B3734524E4C385F735F6E5654506330415A4842776E4A353754666961377764624736316D764C6B754961772D71494B6A78465155726B443733586472706A61525765413062327A62796A7735466953585A573357393359794E42344A744552444F694B7336557A6D6D5A64754B346742627A633651653062365239337738512D4370504D535050656978343933767374646F55384242715365546439383932327171786F6B3167324133526B436C38574164563573707370685A707A57526E6E426A744B57493179494D4166784C47646279796F485965323577536162444E4972644D745372335F693871343131426C566E66464C5942314F4932557237354D795A494D6762792D4B576A52765F65426A662D584B356142433470394F',NULL,NULL);
INSERT INTO "drawn_file" VALUES(17,2,'M02','M',2,'sample',0,X'674141414141427241775851664475646C78732D3035486E70313548765367574E62466F4E743276493045455959594E5178656941514D573447716F64746D766237416F716E734F4C61737358366D784768635148617A4F5F356A7A2D462D536F64634B333738306B425A6778497A7863446D515579593D',X'674141414141427241775851457243756A79424435663275673168384D3333333739716343475F646734494248454B33596251364C51473663714C636F3378623072316C46354D66336462477950644F4C42706A59656B784B506257446F62426F4D4C736D6569675930434A6836534A6370614563576A49412D4D43435F4A756F704231614B5841534356384D724B377134657A623076667161306C4677596267314F4E5A77526D56614E4E58706E762D42506149776B3D',X'6741414141414272417758515A3055586969564874513877765454453452737A4E5F3652386852346E5F6A5251594E51662D42495A63426C59716E4A367931536B6473756850675138796D7970494550394178684C424C50744441586431757A5F42704134576E444A416B776D39314D5A546230576757464A68553439796B39543978587657745F6C797168376A3377716F33722D4E764C4F7646357152734B74493963504545754C4D425232346B31475279596469675034584331366166346D2D59514B4D42706D766A4E564D56676874494B51386B2D7745673370576349586F584D30643439526B7A713665685F7A6549516D5349576F557476337543372D6D5651634B68464E7872535A6A796B5930467A387438635A7542564F51684C5441386F365242646D4D4263466B4E70775F5F43496B707448654755374B614E7433354E6347616F745F5366',NULL,NULL);
INSERT INTO "drawn_file" VALUES(18,2,'M03','M',3,'sample',0,X'674141414141427241775851673661734B786476546768656C726B746444306573436E555A6448704A5579366F785A6F35543331346D653632706E364D534F75363661774E4F7038384979325F3962596345516E706A723547416F4F306F592D5A476C463166324D5730496657557A6F6367484B6A58343D',X'674141414141427241775851767441765551416F796D6B39766D7537315134575A37534E306F304951304F69576F584D2D396B4F4A6776376B6E6D6B657A6B4B6537585937386F6454617150696C666E792D6262655455706674445859423264306F374B4A6766727941454847374F767A4353796D6C425F3138596750484B717170485F505051445063596E4B63306350466A6E485755684962356F46356D5043794D325A6263767573584B4D5863684844507562616B3D',X'6741414141414272417758516D53554C5A4F7A576B5467424233737064556E4146336B38684A6E70706D643332644D67677364436573464E426E6170364947565F366B574258594A7A7033514533374C744933526B3270785F6A6C486138537A5755777053507A6378553243364777544B6F78436759397A335463316264615452365754313744506A487843646B514970546E4B6A5438635F314239786B4465704E70334474445070766E375A35634F3166483069463649694874394572734C4C305A544B526872487668564C675F315768307741384364486D6B596A6F554E51464D2D634456436C7A4D4748616F6B306D72523969417A75397A59335A744F633769636441574333637378775752745677665A5A7671385939554756444D72423238396A6E4676416733756E67706138454A2D59726E634C586A395F43564872325A345830367839756D6F',NULL,NULL);
INSERT INTO "drawn_file" VALUES(19,2,'M04','M',4,'reserve',0,X'67414141414142724177585165795448386471316535643845496569506551366F7072374F683533326D4641726134796B34794C66427167436B30327A676153745A312D6C73645A444749646A5F37496F6466304D7451324B63635A383168795A704372456D366B68624E764A516C4251465A4C5534453D',X'6741414141414272417758515477334E5674315353615531367743664774306B73337274785468785A7043776F38535332356A7759634557545F48766F42486E5257616D61446D766C4B467A443252746C41793832664C31355677585046702D434C45754B6F5635746544674A486157646173786E6D444F5242706F4274682D6256646F396F565154503243385531424C652D41743849436D68466744347749303664774364584F6C73657A4F65763955314F363137633D',X'67414141414142724177585159674335504364693032797473526D465463555A616E4E314641555141486E757574637132684F726158774872656A546B354247346F77586B57756454373874756B6346674B63624A6B36346670754B306C74445A32554F3339364E654E7864656C704757446B665938794D6F4E61616C6B624268357A464C475F633875335F47416A775A36642D332D723956523039686934532D4F496F633635356D52397370654D49767976345447764947733973334D6532616D517166624F3838692D2D6E3266306E6B7A476D4545305F2D71714E55386830686C4232646A3972577550487965414831502D415135784659355F3578365F39497845657A45434B6C2D57693650626D556F43544851336D47776A615F4B674352524861655169494E4563306B5161776356676A535775366E3071746A524D6E566D55705F687030513269',NULL,NULL);
INSERT INTO "drawn_file" VALUES(20,2,'M05','M',5,'reserve',0,X'674141414141427241775851766D535F3552564C5359642D3152465670566E49452D7577374F49764768517041787352316733445A553170344D4C654A563368484850504C33357A4F6C5243542D6552705A554A7155574D51446873656B62374E73784E6664536A472D4B414E4753557233457130326F3D',X'6741414141414272417758516F346638447549314452736A5469476B753573636D714C5F4E757334536B45757777664B35364C486E574A6935352D73385168624D472D4352586675304A395A5748416E504368554E79797042516D3365554B766544597253447A45626C58677A525A6A45683570385F483847596373766B4341627554572D6248303534307058666C37793864565754787965644337735158662D68465F662D7263764E6C4D30514E72783550454A66343D',X'6741414141414272417758515F6936577473694266376D514250444947705A6456334A746963586A503878785F6D7A41694B5F484946526472517256736B6A71686864326C6F3543636E4851424D5A4F477A597673594462336C5F514C417932715F3545345151563376486E3956354C4672344D324A655A476B4179365F325A784B4A6864315067794450306E4852516F3950536C4A4C76434E67486D7463594B744E57434B786B686A69394C514A58433639505266714730524A394F777535794236465251583061394776314B455A7A505557694657785A6A694C4635757050445847424E356F6E5266772D333641454166576B6972516F31745245304E49776757616D5668557759704B6D6251484E56673035416E5936445644577A38474B467A50725A466E4C794D445247376A79555342424C746B56517166484F3746445875776E4B724832377671',NULL,NULL);
INSERT INTO "drawn_file" VALUES(21,3,'K01','K',1,'sample',0,X'6741414141414272417758586232567A6F583439442D515653646C6752394959466347784963306F6664704E642D75616B526E734851712D4E5F3572514359426654435F786579387259466B6B4B46386B7072636C6D78576A78423577344A6D4D3254466166376E35724B6F76354E39726177577A79513D',X'6741414141414272417758586B663172526E48492D63466B78566B3262726357354C4A436C2D6D6A567A586D5359664852614545434E4F724C6376343874502D53353676626267755F7053335773386E6669686937552D526255492D4269456B5948305334756855614661686E314E6F3443316F4A6168736479714E52317749494250634C6C6A6B654A2D4C353033464E62452D7461632D6969653372566D5158324963734B586A4C6148794B2D4476777138453668733D',X'67414141414142724177585865622D507A70764C62373037376474444C6458304D6544464D47655069546F735F5A317A526542526139364B4C3738784768526C4151772D386E5A737961523164566C734270616D54576E58544D376270366344433231387277514A3972384E474D745A6D4A475579686C636A76674777325836744A465A784B586E6D713150395468766C4D306A466F384E564D4B475759412D596175324B565275473749646F62686937564D306B592D595F484C766F4A49584D414166577A613246585449654A48572D424C703367384A2D4C647A6A4A41356F4C636E6249365871344B6B39716A587A31312D596F6356426B477070615F626E56425A5A456968654C336C5F366661574545544A654C635951514756526D6D69666C325A3962375066787252676653476B787354534E794A366B756C5830706E384B634B693436666F5A78',NULL,NULL);
INSERT INTO "drawn_file" VALUES(22,3,'K02','K',2,'sample',0,X'674141414141427241775858475370682D5761686D52447059796D652D4A38374C6E7461576C446B584861354A7A685A4F724B566B547A4172644E3232676637794C506D3132415446537542473563355541764F652D504A7861317778345F756D547749655F32786E2D514B707652355A4A647644616B3D',X'6741414141414272417758587A584D6441454445706478582D70596553336F353276696E795A624F70332D4B35786C454A536E376752685A486B74516A6E5A4B637673564E49554C64773064426A524D52594A716E6E44654D4B5744476542764C77335776437A48426461743446744C4D754D7771665464763970485164465131635A71434C34453562424A4667754161656B47395A655769437258686A757A6544635F4F44686943762D37366877504A547A464D77513D',X'6741414141414272417758584A4B44385F52584D5746574B796F336C7047492D6A52745F62426D5663446265693356366B4A436D63726151586E6347707662786D6431694B7337444E7A537373504C38556F3069653150356953434F2D3875307530445565432D5F635559766B763872426F4372344F6B4E6277756F38446C61674543355F65666E455F6F745150594B7657737030784374447A39787A4B3968595676676F4251715977706F43706F4A7755773837677A4968496732394239474C66367164696141536A535A6E346D493445393171674265696365375F4C47303071323042714F617A41646245544D6263797335694B3769507A7375523655507163386A6F4A524E4A6C55766F4B56727073497654394E474C5361434D6B764674717741545134756F7A523157797A476856456A6776425A6D2D694C5F383051673467793977437A41514C4F',NULL,NULL);
INSERT INTO "drawn_file" VALUES(23,3,'K03','K',3,'reserve',0,X'674141414141427241775858504141764E582D30575F6866547732645A3178656C38696E435668493571557638346C4F6E4676745274773678374E2D623443396C7848525F765068795376714949724B4A5676615A6571496E665862706C4C64765777555F6A574852754E4C4A41334369493065495A6F3D',X'674141414141427241775858385F67396B596E4E3665424B496A4531363073636E62515063426B6D706B5F344564526A56327936426534623933546C6A78664143566573454B66334854667A474350386D656848704752375050434A7A58715A322D763331477879533152774D4A6E574E707147315644784830506776447A714C4655624645394D6B774A563568786861316E716D325A4270666C71785968584B6F575050534266614D6E4A6C6D4F31475748494B37733D',X'674141414141427241775858644B314F737239714B724C304D44497A664D6F624B5F2D6E62647A34615A655258745A4E436A37776531795464784D714177526C31754B443579514435696273364131335A76466A4253306D326F4B6F4F4B6871534853375073664739386D546173446B374E31323774796B53315850365561774F565F6E70544D33653941694F6446736E4E434A755938505F366F357A774B485A6F496D55724C766531746F6A4F785265626B424237514E744F58534D33642D4B6A6F7A475750496347467A337836426566643752354637534875566B4A445150586847487453475F70366737557071763763654C5242645435444446386A4D44446E7770624F684F7659717A2D78537165372D6438343977613172472D485A4C547563374C58564252434F50776E4A4C51635846734E62664765627767794F5734784B34454D7478415434',NULL,NULL);
INSERT INTO "drawn_file" VALUES(24,3,'M01','M',1,'sample',0,X'67414141414142724177585831326F4B496F37326B7078495367525857554E4A45437A4F67746379525853702D77694F4551784935474C58447675416F4F3473354379534A71785564736A4B6475724A6B423267496D567547365772326B744B4249727332354A69514E3077484A55685566777932354D3D',X'674141414141427241775858656E7A6B4A433530475539617947553166417639483576566334765A5779387A686F66674B6C34306B694E64316663466A6E5A536B70376B68547A7971786E6150537533554D6366495034532D37365235305730595F72554D586F5959487351366B4975335F6E435451394E3339613171614A7748522D527532562D624C54506934364D5F474A4A394B544F7A53525F43744670693153774D434D4B346B62476C48305572794A367842513D',X'67414141414142724177585878646C4E36416E534F2D6A625575357978516C4C627544572D3279684E4346364C72695741703435564A50484C65574F574A6670613142756B6F72696641746432454A3952746847375253554B457855534E7330767979677379547A424747554474644E427744496F6B5849702D5666507952527759696631726A385A304171746665315057335572412D52375946545935514E454E3067617A30505F7A4A5A4F66344F30643930454755484E6E6D6E6C52525F55355A705A6A4E486F644A437133335A61355347496130616C30327A3233706772375647516F53745F4448756D614848695057722D46386E63325A6558717474715A30555041775A6864386A6B795A61507557575557434237742D4856585466766B4F69356E556E523973356A617676594F745F7166484A4641353272374549376635745079334A30783937',NULL,NULL);
INSERT INTO "drawn_file" VALUES(25,3,'M02','M',2,'sample',0,X'6741414141414272417758586E587833766943446C57726C6A4D526F494B596646344D4E4D556A5A52797664644E6A6E756E4E4B672D4F78694F5A314A7230507A67416A2D66617958624C586C6450325A68584E776561306C565A4A39664C416F697446374C7657627430714E32633950634C6E5374453D',X'6741414141414272417758586F6E504D346C7A61616E546D42767464444255397A6E575869356F52707168446E63446E70654444315F447647396953766C704C4849755A6336564C5F6635757A52556768565A6F7838337475557267715A695637765155514D55714C63506E78743853476375494653394C48386C5F515144734C77417455436731487773315F68756C55725F6F3935715F426C6475596A342D4A7054365866353961704F746A315A6C726D7241382D383D',X'67414141414142724177585874336F43356E586B6930574543506E4A574E4746793262714930786B4146593562576643426B39476B59657036454474363934535257644D334E514C5453597569527178655A6370513934675A634862444D4D6F57536278534A51526D5F6642717961335445587954762D335436662D757451434B72716D47453869775470356D77706B754D6977504D57495A6941415366506A6969745A4E6768442D53753148683043384F772D3677326533776A58536A464351476A314145646F595833686841422D6F516376744B44625557316D30586E684D4B697A6A3369716778305F724A6A79533641415F4474633443464B4C7049615648785738724D5342325A42704C447648485A6A6644786676734B51675634647A446879693344564343693569755F774673586E505F7A7235645167376C726D3175692D78415761486A3662',NULL,NULL);
INSERT INTO "drawn_file" VALUES(26,3,'M03','M',3,'reserve',0,X'6741414141414272417758584B355F4F766C62716969394F3554496C5F634475504A4D7141434637314F7377455F436A5F4A734F4C63676B39735230617446344B464F6B617A366E6671714A45317A435A3848466B72415F775F636C5665663952736F616166506636776B55303172477672626B4242773D',X'6741414141414272417758584C644D4C55333263426542523266432D466F4835344170624A616E4676616A5F4170314A576B4F4B566844476470346A446A496B63554331424B687A595972566653566C595669494B357559544D4446636453584E61485A706173393050485A4B2D485061764367564A5475796A616F534D697254474F4645724C4E427931506E485F6F4369724B556D6B3964774E426E41465F374F4D59735152745F434E575F6E4E59664A482D5046773D',X'67414141414142724177585868336373684154766A4F706F314C36595743452D647168634961545A5764374171526F6F34614453416F767956754F4D6C703457784D5649776771616774595845774F397A6A6263694345555A6657656B426E4D52744E306A334846455A4D4E707055782D676962764C3234355F46416831544842546F4B47616B70543964716B756A72393051474F595056666876495843665078474E786F365F4D385330392D34693946564E3756786B4D6B59323149316E507055567A56454D3849303447443173705A6D6B54347871383077796C74683873386C34427138556668492D664275514C4D2D64634A52765647765536626A4F57486E45504D355264674F59707376624A45666B576A77756C3556566869383344367A4637314B63396D505F785077587A476A457176396D66584B764B4777625533416D7361563577594C304D',NULL,NULL);
INSERT INTO "drawn_file" VALUES(27,4,'K01','K',1,'sample',0,X'6741414141414272417758586A5A5734515851762D38684A6C695849386C6E4D5468754855346D6679696A634266473950466D46344C456A756B306E464D38794950526C314F753955483274656145695854343036595444496C746466556F464852514C684631613355496D78573743536378393946493D',X'67414141414142724177585862796F7951306D6646564A4947484539435541737742515250734B637947644D56556A39325376553338616C7A373671672D7658505761696B576238512D4464366776673064656B3050772D6B74766179693671507738707949614B5164507473473559444774614E35375653585A59746F58516D454E37444D6F63707842735A346C766C3830685F4E566536663764724A42336D4A7A456D7631624F6F61444669386C6F6373546E734D3D',X'674141414141427241775858754A66686662426B4F447534504A503579724E574431526E5A746B4850736E7036454B313974674C75736F5A73524C5155666C6E4D784A59594C5236504333304D385F5853716F70796F6B68586B497139504C586846634555377253716C65396F6268316469554945336E754E65754D476A73373451396969512D38694E516D5A364F31344E566E6F5F4657746737683375693564476B4F733662577330496C546B6246576D694C2D45526155526677572D41446B676D4A6376633768787333514130427657395248424272464C7336334B576E4D68737047426D5251743853316E51537065496768544B7179646357726D6949446B6955664A4F576D6935576C56686C6568526F6C73546D394F73794D66534B6C4F64656C656C3142443545584570594155356D6B6B75674D5172585369514A415F37505562683468494A74',NULL,NULL);
INSERT INTO "drawn_file" VALUES(28,4,'K02','K',2,'sample',0,X'674141414141427241775858446D686773706E385632336C574D5445497837424338643242746565424A4E64696E54356474665438556E6A386A4E6E7636447A7A7775666F4D763458456C344A696146397A5F5A6A4A534D584C416B496562445473794B41484C3935594B4548565F65475954565543413D',X'6741414141414272417758583561574F6E4B5267695279645372724B572D6C465637337A66674D7250435867662D7839545A344C4276636346684E32716B4B48317753674E3372376E6972716261646D7857335233396E6A79723664544B6B4E394C416167356943637342676F3649734C44716257393177647A5A487346595A77704356675F47654C362D2D6A514F627A335F4E585A50454A55457975584649556C324D6E753351376242337945565A574B314850746F3D',X'674141414141427241775858574146475F4C6B644A436977516E784A2D5351585F2D71326D58456A5777366B55424A36645A4D584E3075346134486574414E646842317670393763534B7A2D6D556B366E65613678524131506E374F53323868317A5F3544496C4A575365455A61476D4F53446E687A615A373179523459444F32456652437A31494B374C4D31517453574C31365F56626B2D714B536D7557616D675F38504C464835486C627A7775354F5859625655646C5364755535385553566449456A686A5442475A4F7172687838642D57633352473547336C583341377838615366782D6D544C6E32763062677645315855464E2D31746768474657704D4D49506179425179517762643937765F62484139483058674A707536536C4E436247725F4F4E4E6462675162635F59483643796750316D6F38436369425F347A736B726F4B524B65514451',NULL,NULL);
INSERT INTO "drawn_file" VALUES(29,4,'K03','K',3,'reserve',0,X'6741414141414272417758584C79466D7247334B784B374E38447A356E79715F5554636563456E53397668374B6D6B694F39557364637863765A4E59663368782D386D73336474654A7A47595A4E65524B397A43632D5047575F494865306D706D496F47366B6F415478355A573661444E2D4837634D553D',X'674141414141427241775858326A4F4B6874483270447062347A65536B4C315464637A434A6B7152456E57767463482D6433592D5F39574B2D5353415461435377362D345352396476383976383863666572554C2D334F44627256784835384559326754724C75554B4D4331302D39355A6C4B466B4D63717839525850453373455367412D7743496E557A6B646273356B4639487552316F6F38365534454678734B4566776E726F55657447665234336376615A7846593D',X'674141414141427241775858666231637032586D66477A397745483146597148517832536C3267334A2D367A4637584E4B4C6B72454C7976706F486E5366323548787646475052314F425568325F52486478504668334A7349794A314E4D702D36797A516A5735334E6D7936547259467137465A2D463973715A71485F4C45546C6F342D453470574237476135566F474D5A666664523632395F684A39504C376C477A6C4B74437052462D454A5876735736576F61505942367970504250687A463849677A38526F54524F5477427453752D70694F65746F4774634838636D423432577235376A5F35556D7170416732743139624F4B755A4F515464416F346B4247456562306644494331617A37433472792D566B33306D4373357550616370415F43526D4D5958677768615F6755386C48745A56385154726332784F2D335961625033535374584A4C4330',NULL,NULL);
INSERT INTO "drawn_file" VALUES(30,4,'M01','M',1,'sample',0,X'674141414141427241775858415A724B6C643659766D516564416B6843365632695933396963356C4E5F5F514171377673626A36556E6F7878556B61344E706F54466D75563773306C4A42504D71727A6256647462787846753148444175614A75776B37516E747436724943744D7A465859516F6633733D',X'6741414141414272417758585232522D436E51545633796C5446444C643372523930525461715F4D7848652D51657642775276465938524E75767955446F315A7873704E745564437A7969565368665566644F43424E5F585955564F54394E655F4137386F7A55517647355361634270392D72583278735F53657069424A78734B5863615A78576B455A784732735F68576645504A507A5571513553316F376E7275334B4B734C676A484C2D326A51396D3072744545673D',X'6741414141414272417758585F396A39596C386975565754565168794D65485A4359324969414B30687277715A4D4F52756C5969746862346F435F42783351515A686A492D4B414E463036485635705842556C50724D664B6779795278564A737A75496150435771694A4245385F367132426A36774D424B72525175455970775257694B6C6A31424241364C545A464C6C65362D7155446A73456F6D2D706658624758694535424D7947664342306E4B35777930734E3638335962733950576C724A6E756C684E706F41764B4A7841483479714E3071357959514E454754536E58546A4666516F496E47716E4165596A675F463531626C344E4178545A557A38447263626C76642D4B65386647545654756F444451526E2D4341344A56622D376456347330324E36514C6D61555247555F4B42576B556939423164352D6F345738546D41484B66716D394947',NULL,NULL);
INSERT INTO "drawn_file" VALUES(31,4,'M02','M',2,'sample',0,X'674141414141427241775858396A777756526B654C34345A4E5A332D6435584D4A63456E4430657144756A316F4261457656783158506E69616A347569776A775169396A574B5A614939376871562D5A5F503256647654362D6F52385A64487475514644446B447A6635353435345242526D5152575A383D',X'674141414141427241775858744D64625572747A5F614A67412D455F6D6337524E397845584471425F6A637543304866662D485A484350735355732D3252792D7276733577666463445A666B4A34425635485071714E456B767A484476702D6C6263436249533056454E37525A575F57594F6433336443385132725544422D41776E73775F48784273585033325F3466624F3145304D5F5F6D4D6C5A4F725053474448386E756149316B5979513733576B4C44585936453D',X'674141414141427241775858667A3754356A4A7859743857416B6778346E6C673836306D6542476E58526D33465963474D59714A74376A4B444250346144726944666C4F42365A3779703636736750637665456661314C4F77455467724D616F6C686E424A7A46745A697451387673704A485371534C5131464C5179716D52425042576331773643386E4C676D4E7242685350644D524C683468595F2D684D3567562D31446A52656733436E336C62703770325566762D31485839706E59717739494F704B67367A61504268696D666E3145505133684D77446D736C56613661734E754A57762D7258785254505252484B42386A7656703933327A49636A6A6868535F36646A6C714F51784D637249715938554D7953354F52514E4666684D7439736B58614A745764654972715F52704C7467757A6F425A394A38313939656476677A70514F5F39532D6233',NULL,NULL);
INSERT INTO "drawn_file" VALUES(32,4,'M03','M',3,'reserve',0,X'674141414141427241775858496973484C4530713376354C48686F4E316450545076676F7A55774E4B5A7A506F415066773132315A6D304B4D3958327838447334774868746639713138666B775852694B6E7154367637513163784A335635543767326C7979495566586A796F68594963552D384379633D',X'674141414141427241775858396A685A70754364414F506637656A79785F74386E5F694D783149717773706D697A6A59454B717453306C514B683661646C7A4B4367347957706E39424B373949784874455655424377557470795032647A3866777856673466453461636D632D6D6C394356445F4A4637544D6A4C6F4E53635973586667724E54376F4F524B6B384859455A677A554E4761733350676E3073696C39726B4E73366E48637A5F4970624A6E4C68543868673D',X'674141414141427241775858736C775742334F44666B4533385375475A71314E364259627557725647356F503456637463596F4B6C776A496A574E4154357579716658374C3475384838575341396B47775F61744D614B52446A4A543062696771665A6C33356E67764A363263414F44765F6E6B4F73356A643164494B4F7948624A466A345F4E37584459726A4661634568782D62576246517744714372684D69534B5155484A4E5770304B5034594B5A62546B6E66615F5A305435636F6D5731673776384563616E6C45546C723773557556304139325A79556158473469592D4B74376B6D75525F627A7268454753357879707858785A4D49637246567944385756477A396374456A3176365636426A7677612D6F7A5763635042532D7A764A4344464F384D503659307034444A30446752752D4267564D4B4168674A67395A74343347376654796E6876',NULL,NULL);
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
INSERT INTO "estimate" VALUES(1,1,1,0,'',50.0,25.0,75.0);
INSERT INTO "estimate" VALUES(2,1,1,1,'',50.0,25.0,75.0);
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
INSERT INTO "estimate" VALUES(33,1,NULL,0,'',5.83333333333333285946e+01,37.5,75.0);
INSERT INTO "estimate" VALUES(34,1,NULL,0,'K',50.0,25.0,75.0);
INSERT INTO "estimate" VALUES(35,1,NULL,0,'M',6.66666666666666571936e+01,3.33333333333333285968e+01,8.33333333333333428107e+01);
INSERT INTO "estimate" VALUES(36,1,NULL,1,'',4.16666666666666642973e+01,25.0,62.5);
INSERT INTO "estimate" VALUES(37,1,NULL,1,'K',50.0,25.0,75.0);
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
INSERT INTO "event" VALUES(5,1,1,'2024-04-08','2024-04-08 10:00:00.000000','arshjul','stage_changed','planning','sampling',NULL,'{"commitment": "1f620de61f8776c4637d08626367aa6c7626fff1c3c75b759189df6368e14be2", "fixed_seed": false}');
INSERT INTO "event" VALUES(6,1,2,'2024-04-08','2024-04-08 10:00:00.000000','arshjul','stage_changed','planning','sampling',NULL,'{"commitment": "dc0e3a3862c979241ca278a9bf5f3e99abf3f02961cbf70df46c588100818f5a", "fixed_seed": false}');
INSERT INTO "event" VALUES(7,1,1,'2024-04-11','2024-04-11 10:00:00.000000','chef.tallunda','handed_in',NULL,NULL,NULL,'{"kind": "frame", "hand_in": 1, "sha256": "35b8054ddebd7693bda663bcc35d6fac83319000f43165276a9ac9bba8d3fcba", "verdict": "accepted", "rows": 12, "failed": {}}');
INSERT INTO "event" VALUES(8,1,2,'2024-04-11','2024-04-11 10:00:00.000000','gm','handed_in',NULL,NULL,NULL,'{"kind": "frame", "hand_in": 2, "sha256": "63cf2375f144e393676aa0bd5717080e6af7e03a60e36197fce92c0a64424e57", "verdict": "accepted", "rows": 12, "failed": {}}');
INSERT INTO "event" VALUES(9,1,1,'2024-04-12','2024-04-12 10:00:00.000000','arshjul','stage_changed','sampling','file_review',NULL,'{"frame_hash": "f7e7b847284a65029db94ebdead55be4aa900fc41f4c8edf85535742236e642c", "frame_sizes": {"K": 6, "M": 6}, "seed": "KS 2024/17|2024|ab637132d169baba590f0924d4f1522e30b739e11fb0525306f3ae35410eb8ea", "commitment": "1f620de61f8776c4637d08626367aa6c7626fff1c3c75b759189df6368e14be2", "nonce": "ab637132d169baba590f0924d4f1522e30b739e11fb0525306f3ae35410eb8ea", "files": 10, "passed_over": 0}');
INSERT INTO "event" VALUES(10,1,2,'2024-04-12','2024-04-12 10:00:00.000000','arshjul','stage_changed','sampling','file_review',NULL,'{"frame_hash": "e616be432552b23ad49e0ec4ccf19d458e7bca831cdb2324883ed11faa1db246", "frame_sizes": {"K": 6, "M": 6}, "seed": "KS 2024/17|2024|88c43a3fde3342d0b691a8d55eab453369cc41df5fcbfdb0ddeeb8c42735b7d8", "commitment": "dc0e3a3862c979241ca278a9bf5f3e99abf3f02961cbf70df46c588100818f5a", "nonce": "88c43a3fde3342d0b691a8d55eab453369cc41df5fcbfdb0ddeeb8c42735b7d8", "files": 10, "passed_over": 0}');
INSERT INTO "event" VALUES(11,1,1,'2024-05-06','2024-05-06 10:00:00.000000','ao','handed_in',NULL,NULL,NULL,'{"kind": "review", "hand_in": 3, "sha256": "6573dc7b9795cbd31d109cca4fa88f64e61341f5e7c0a63dec32f31e8d07ea65", "verdict": "accepted", "rows": 6, "failed": {}}');
INSERT INTO "event" VALUES(12,1,2,'2024-05-06','2024-05-06 10:00:00.000000','ao','handed_in',NULL,NULL,NULL,'{"kind": "review", "hand_in": 4, "sha256": "a2d0488e5c22089a664d2ddb899facae3c5466c041f77db682e542ec4681be89", "verdict": "accepted", "rows": 6, "failed": {}}');
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
INSERT INTO "event" VALUES(43,1,1,'2024-05-28','2024-05-28 10:00:00.000000','arshjul','feedback_delivered',NULL,NULL,NULL,'{"version": 1, "sha256": "cc6f811810299640b6c03dc9b38b72645a0bba623306880185c863df6e42463e"}');
INSERT INTO "event" VALUES(44,1,2,'2024-05-28','2024-05-28 10:00:00.000000','arshjul','feedback_delivered',NULL,NULL,NULL,'{"version": 1, "sha256": "4ce143630efd867d89385a94754d6f84e521e926a96b9fa9125c5a7b8dccdc4a"}');
INSERT INTO "event" VALUES(45,1,NULL,'2024-05-28','2024-05-28 10:00:00.000000','arshjul','report_made',NULL,NULL,NULL,'{"report": "audit", "year": 2024, "version": 1, "sha256": "2a966f2710d0b5cfb7442ec3072ad7354f8b0adb4806e2ce2a20a3b7f6af9f17"}');
INSERT INTO "event" VALUES(46,1,1,'2024-05-30','2024-05-30 10:00:00.000000','chef.tallunda','feedback_acknowledged',NULL,NULL,NULL,'{"version": 1}');
INSERT INTO "event" VALUES(47,1,2,'2024-05-30','2024-05-30 10:00:00.000000','gm','feedback_acknowledged',NULL,NULL,NULL,'{"version": 1}');
INSERT INTO "event" VALUES(48,1,1,'2024-05-30','2024-05-30 10:00:00.000000','arshjul','stage_changed','feedback','action_plan',NULL,'{"version": 1, "sha256": "cc6f811810299640b6c03dc9b38b72645a0bba623306880185c863df6e42463e", "recipients": ["chef.tallunda"], "acknowledged_by": "chef.tallunda"}');
INSERT INTO "event" VALUES(49,1,2,'2024-05-30','2024-05-30 10:00:00.000000','arshjul','stage_changed','feedback','action_plan',NULL,'{"version": 1, "sha256": "4ce143630efd867d89385a94754d6f84e521e926a96b9fa9125c5a7b8dccdc4a", "recipients": ["gm"], "acknowledged_by": "gm"}');
INSERT INTO "event" VALUES(50,1,1,'2024-06-14','2024-06-14 10:00:00.000000','chef.tallunda','handed_in',NULL,NULL,NULL,'{"kind": "action-plan", "hand_in": 5, "sha256": "c00ba0651efd732570365efbaf9340c3784d434659ed22c3163ca3c07c23b7f5", "verdict": "accepted", "rows": 2, "failed": {}}');
INSERT INTO "event" VALUES(51,1,1,'2024-06-17','2024-06-17 10:00:00.000000','ao','plan_accepted',NULL,NULL,NULL,'{"actions": 2}');
INSERT INTO "event" VALUES(52,1,2,'2024-06-14','2024-06-14 10:00:00.000000','gm','handed_in',NULL,NULL,NULL,'{"kind": "action-plan", "hand_in": 6, "sha256": "bf1c89cef7a05561f3c71271f86c78eb139bd014704966397fa5ec37713873fd", "verdict": "accepted", "rows": 2, "failed": {}}');
INSERT INTO "event" VALUES(53,1,2,'2024-06-17','2024-06-17 10:00:00.000000','ao','plan_accepted',NULL,NULL,NULL,'{"actions": 2}');
INSERT INTO "event" VALUES(54,1,1,'2024-09-02','2024-09-02 10:00:00.000000','chef.tallunda','extension_asked',NULL,NULL,'Ny chef','{"deadline": "action", "action": 1, "until": "2024-12-13"}');
INSERT INTO "event" VALUES(55,1,1,'2024-09-03','2024-09-03 10:00:00.000000','ao','extension_decided',NULL,NULL,NULL,'{"deadline": "action", "action": 1, "granted": true, "due": "2024-12-13"}');
INSERT INTO "event" VALUES(56,1,2,'2024-09-02','2024-09-02 10:00:00.000000','gm','extension_asked',NULL,NULL,'Tiden räcker inte','{"deadline": "action", "action": 2, "until": "2025-02-14"}');
INSERT INTO "event" VALUES(57,1,2,'2024-09-04','2024-09-04 10:00:00.000000','ao','extension_decided',NULL,NULL,NULL,'{"deadline": "action", "action": 2, "granted": false, "due": "2024-11-15"}');
INSERT INTO "event" VALUES(58,1,1,'2024-10-01','2024-10-01 10:00:00.000000','chef.tallunda','handed_in',NULL,NULL,NULL,'{"kind": "progress", "hand_in": 7, "sha256": "fea72555f2bd099d7dd50f8d8e2b998eafdadce2ed4c74cd585b50fe6a30ec32", "verdict": "accepted", "rows": 2, "failed": {}}');
INSERT INTO "event" VALUES(59,1,2,'2024-10-01','2024-10-01 10:00:00.000000','gm','handed_in',NULL,NULL,NULL,'{"kind": "progress", "hand_in": 8, "sha256": "7ee94f6e6a9b5dbd6378bb873305a8c1f32c1e2ed36839925f7d5e7651db5063", "verdict": "accepted", "rows": 2, "failed": {}}');
INSERT INTO "event" VALUES(60,2,3,'2025-01-02','2025-01-02 11:00:00.000000','arshjul','laid_out',NULL,'planning',NULL,'{"opening_meeting": "2025-01-10"}');
INSERT INTO "event" VALUES(61,1,1,'2025-01-02','2025-01-02 11:00:00.000000','arshjul','stage_changed','action_plan','follow_up',NULL,'{"follow_up": "mini-2024-igen", "at": "tallunda", "merged": false, "open_actions": [2]}');
INSERT INTO "event" VALUES(62,2,4,'2025-01-02','2025-01-02 11:00:00.000000','arshjul','laid_out',NULL,'planning',NULL,'{"opening_meeting": "2025-01-10"}');
INSERT INTO "event" VALUES(63,1,2,'2025-01-02','2025-01-02 11:00:00.000000','arshjul','stage_changed','action_plan','follow_up',NULL,'{"follow_up": "mini-2024-igen", "at": "mosslida", "merged": false, "open_actions": []}');
INSERT INTO "event" VALUES(64,2,3,'2025-01-02','2025-01-02 11:00:00.000000','arshjul','invited',NULL,NULL,NULL,'{"opening_meeting": "2025-01-10"}');
INSERT INTO "event" VALUES(65,2,4,'2025-01-02','2025-01-02 11:00:00.000000','arshjul','invited',NULL,NULL,NULL,'{"opening_meeting": "2025-01-10"}');
INSERT INTO "event" VALUES(66,1,NULL,'2025-01-02','2025-01-02 11:00:00.000000','arshjul','reminded',NULL,NULL,NULL,'{"deadline": "report_published", "cause": "2024", "step": 125, "to": ["owner", "inspectors_head"]}');
INSERT INTO "event" VALUES(67,1,NULL,'2025-01-02','2025-01-02 11:00:00.000000','arshjul','reminded',NULL,NULL,NULL,'{"deadline": "conference_held", "cause": "2024", "step": 75, "to": ["owner", "inspectors_head"]}');
INSERT INTO "event" VALUES(68,1,1,'2025-01-02','2025-01-02 11:00:00.000000','arshjul','reminded',NULL,NULL,NULL,'{"deadline": "action", "cause": "action 2", "step": 25, "to": ["owner"]}');
INSERT INTO "event" VALUES(69,2,3,'2025-01-10','2025-01-10 11:00:00.000000','ao','meeting_held',NULL,NULL,NULL,'{"kind": "opening", "participants": ["Enhetschef"]}');
INSERT INTO "event" VALUES(70,2,4,'2025-01-10','2025-01-10 11:00:00.000000','ao','meeting_held',NULL,NULL,NULL,'{"kind": "opening", "participants": ["Enhetschef"]}');
INSERT INTO "event" VALUES(71,2,3,'2025-01-10','2025-01-10 11:00:00.000000','arshjul','stage_changed','planning','sampling',NULL,'{"commitment": "d5de1e16da635a27e1624051718d9d05e8f25dd769eb3bcba708b50fee5792d7", "fixed_seed": false}');
INSERT INTO "event" VALUES(72,2,4,'2025-01-10','2025-01-10 11:00:00.000000','arshjul','stage_changed','planning','sampling',NULL,'{"commitment": "0d2819c11ad75b807434ea93df7b3850db5f5874a2271461eeeb886cdbaaf1e8", "fixed_seed": false}');
INSERT INTO "event" VALUES(73,1,NULL,'2025-01-10','2025-01-10 11:00:00.000000','arshjul','reminded',NULL,NULL,NULL,'{"deadline": "report_published", "cause": "2024", "step": 135, "to": ["owner", "inspectors_head"]}');
INSERT INTO "event" VALUES(74,2,3,'2025-01-15','2025-01-15 11:00:00.000000','chef.tallunda','handed_in',NULL,NULL,NULL,'{"kind": "frame", "hand_in": 9, "sha256": "3baf0bf3cb16f575b56ba83a902d1b34c481a1b96deed3663121e15398f03dd2", "verdict": "accepted", "rows": 12, "failed": {}}');
INSERT INTO "event" VALUES(75,2,4,'2025-01-15','2025-01-15 11:00:00.000000','gm','handed_in',NULL,NULL,NULL,'{"kind": "frame", "hand_in": 10, "sha256": "4d45c64e584d08a49dc3ba44a5038d363f0b6fa51f54b30ab53be7b8eb07678f", "verdict": "accepted", "rows": 12, "failed": {}}');
INSERT INTO "event" VALUES(76,2,3,'2025-01-20','2025-01-20 11:00:00.000000','arshjul','stage_changed','sampling','file_review',NULL,'{"frame_hash": "bf72014b2bcdc83ca81cad3ebb3bd457da6ec0a4acc46d2cc5b48a7a4f7f8c90", "frame_sizes": {"K": 6, "M": 6}, "seed": "KS 2024/17|2025|e930cd4aad2c62483293cfef6ea0a41a1e0be14bd487c680916c9faa40ac311a", "commitment": "d5de1e16da635a27e1624051718d9d05e8f25dd769eb3bcba708b50fee5792d7", "nonce": "e930cd4aad2c62483293cfef6ea0a41a1e0be14bd487c680916c9faa40ac311a", "files": 6, "passed_over": 0}');
INSERT INTO "event" VALUES(77,2,4,'2025-01-20','2025-01-20 11:00:00.000000','arshjul','stage_changed','sampling','file_review',NULL,'{"frame_hash": "f292e34ae7acb6d73ec97ab6bffc1133c34c42a55ab885d5e9e7603b80a0a1cd", "frame_sizes": {"K": 6, "M": 6}, "seed": "KS 2024/17|2025|d6f377075b5f50a604e96a494b9e1a21a5ce36d1214b11106f2a894f10870c88", "commitment": "0d2819c11ad75b807434ea93df7b3850db5f5874a2271461eeeb886cdbaaf1e8", "nonce": "d6f377075b5f50a604e96a494b9e1a21a5ce36d1214b11106f2a894f10870c88", "files": 6, "passed_over": 0}');
INSERT INTO "event" VALUES(78,1,1,'2025-01-20','2025-01-20 11:00:00.000000','arshjul','reminded',NULL,NULL,NULL,'{"deadline": "action", "cause": "action 2", "step": 35, "to": ["owner"]}');
INSERT INTO "event" VALUES(79,1,NULL,'2025-01-20','2025-01-20 11:00:00.000000','arshjul','reminded',NULL,NULL,NULL,'{"deadline": "conference_held", "cause": "2024", "step": 85, "to": ["owner", "inspectors_head"]}');
INSERT INTO "event" VALUES(80,1,NULL,'2025-01-20','2025-01-20 11:00:00.000000','arshjul','reminded',NULL,NULL,NULL,'{"deadline": "report_published", "cause": "2024", "step": 145, "to": ["owner", "inspectors_head"]}');
INSERT INTO "event" VALUES(81,2,3,'2025-02-03','2025-02-03 11:00:00.000000','ao','handed_in',NULL,NULL,NULL,'{"kind": "review", "hand_in": 11, "sha256": "6ea47002e874ecca5456163d13cc1eeab0b39ccf9ee7b4c56ee05154b2d204fe", "verdict": "accepted", "rows": 4, "failed": {"review.read_late": 4}}');
INSERT INTO "event" VALUES(82,2,4,'2025-02-03','2025-02-03 11:00:00.000000','ao','handed_in',NULL,NULL,NULL,'{"kind": "review", "hand_in": 12, "sha256": "95a07f0037cb4938e27d6ab98ead97ca9c1ae986fb870c3f33dc8dee43e9cf94", "verdict": "accepted", "rows": 4, "failed": {"review.read_late": 4}}');
INSERT INTO "event" VALUES(83,2,3,'2025-02-03','2025-02-03 11:00:00.000000','arshjul','findings_suggested',NULL,NULL,NULL,'{"questions": ["dokumentation"]}');
INSERT INTO "event" VALUES(84,2,3,'2025-02-03','2025-02-03 11:00:00.000000','arshjul','stage_changed','file_review','closed',NULL,'{"files": 4, "compared": 0, "agree": 0}');
INSERT INTO "event" VALUES(85,2,4,'2025-02-03','2025-02-03 11:00:00.000000','arshjul','findings_suggested',NULL,NULL,NULL,'{"questions": ["dokumentation"]}');
INSERT INTO "event" VALUES(86,2,4,'2025-02-03','2025-02-03 11:00:00.000000','arshjul','stage_changed','file_review','closed',NULL,'{"files": 4, "compared": 0, "agree": 0}');
INSERT INTO "event" VALUES(87,2,NULL,'2025-02-03','2025-02-03 11:00:00.000000','arshjul','audit_closed',NULL,NULL,NULL,'{"erase_on": "2027-02-03"}');
INSERT INTO "event" VALUES(88,1,1,'2025-02-03','2025-02-03 11:00:00.000000','arshjul','verdicts_proposed',NULL,NULL,NULL,'{"verdicts": 2}');
INSERT INTO "event" VALUES(89,1,2,'2025-02-03','2025-02-03 11:00:00.000000','arshjul','verdicts_proposed',NULL,NULL,NULL,'{"verdicts": 2}');
INSERT INTO "event" VALUES(90,1,1,'2025-02-03','2025-02-03 11:00:00.000000','arshjul','reminded',NULL,NULL,NULL,'{"deadline": "action", "cause": "action 2", "step": 45, "to": ["owner"]}');
INSERT INTO "event" VALUES(91,1,1,'2025-02-03','2025-02-03 11:00:00.000000','arshjul','reminded',NULL,NULL,NULL,'{"deadline": "progress", "cause": "report 2025-02-03", "step": -5, "to": ["owner"]}');
INSERT INTO "event" VALUES(92,1,2,'2025-02-03','2025-02-03 11:00:00.000000','arshjul','reminded',NULL,NULL,NULL,'{"deadline": "progress", "cause": "report 2025-02-03", "step": -5, "to": ["owner"]}');
INSERT INTO "event" VALUES(93,1,NULL,'2025-02-03','2025-02-03 11:00:00.000000','arshjul','reminded',NULL,NULL,NULL,'{"deadline": "conference_held", "cause": "2024", "step": 95, "to": ["owner", "inspectors_head"]}');
INSERT INTO "event" VALUES(94,1,NULL,'2025-02-03','2025-02-03 11:00:00.000000','arshjul','reminded',NULL,NULL,NULL,'{"deadline": "report_published", "cause": "2024", "step": 155, "to": ["owner", "inspectors_head"]}');
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
INSERT INTO "event_link" VALUES(5,5,'e5a22063877448d099cec20e271d871673a13bb12fb68f3686349d43cf58d96a');
INSERT INTO "event_link" VALUES(6,6,'3103b89fa74413e59087ea88689cff28262cfe548fab9912f8d86936b2b2f0ab');
INSERT INTO "event_link" VALUES(7,7,'a1141efbf1e90dfe3deda69b1907e7e3ced686cce5a3e06ce1959f61d0695aec');
INSERT INTO "event_link" VALUES(8,8,'c417a90e3dd875e60d3e20edcb4066f7dbe749a43178003623502ce0b09e2627');
INSERT INTO "event_link" VALUES(9,9,'1fa7ed72cc986de3d9f5ec67a7932dcd09a3b6471e4aafa109ccbdf22ddf9849');
INSERT INTO "event_link" VALUES(10,10,'c91fa25de2116383cf46c416ebcce33b52ced7449d36d8b4f23862526cb9bb0c');
INSERT INTO "event_link" VALUES(11,11,'19845257c2442bfd0738561ca1b0d13a134063f5ee224b941aac985170893d66');
INSERT INTO "event_link" VALUES(12,12,'d44b0cae970141f28d3d406fa9421bfcd6c61260814eaa43feeac7bd4fe0b14c');
INSERT INTO "event_link" VALUES(13,13,'0b0f1152f566162943e2a2d2bca53580a569896347507e95870f168d27960043');
INSERT INTO "event_link" VALUES(14,14,'5e3a3bac12006c58fb5996f728b73f39b22eb8235c3f8460e725bcde102b69da');
INSERT INTO "event_link" VALUES(15,15,'749f9b3b97b59c8fc6a0f4a47854bbe0c03d9f9f8bdbb2cfce8f78bfc85dd0f1');
INSERT INTO "event_link" VALUES(16,16,'90ec1c62f1ec66500d490bbdddd77716c14480829e9cce0bef1fffef65cea39f');
INSERT INTO "event_link" VALUES(17,17,'0c2ae89860a97477090114a75da4ce6a35078aede04ad57dee56315df0dd3070');
INSERT INTO "event_link" VALUES(18,18,'eaeba28bebdfb9ee13edac5b765c3026964e09215d03073d3644bf1e73d37fca');
INSERT INTO "event_link" VALUES(19,19,'584e269f226d5a22854160b5936d69cb253e66c08b1082e9a3f2cd8fe2e05528');
INSERT INTO "event_link" VALUES(20,20,'6e80a36b4bcbd34b33f60574d119292a6e11724b1101b5674984abcb987aa6aa');
INSERT INTO "event_link" VALUES(21,21,'43cec56807c728be971126d3c7756563abe2861b7267eccca1b0b20e41c8fc35');
INSERT INTO "event_link" VALUES(22,22,'218f219561cf55041d9350b38beaaaeceb470264f5cdd48c32c028929cd8b11a');
INSERT INTO "event_link" VALUES(23,23,'64076c474a00f875b4c1a5407d889826f47cdfa22c6704433384ba59dc421419');
INSERT INTO "event_link" VALUES(24,24,'e39d4dac8a5869a6ed9e7263bf8171864c9ffced3cbd3828a49c7d0408110663');
INSERT INTO "event_link" VALUES(25,25,'ce7ad43763b3765f9038eb7a4f047ca3befc7ad69e26ce0f652db181e7a54811');
INSERT INTO "event_link" VALUES(26,26,'892ae8aac89c61ccf46cf61982b9fd3a945b007bf5e9d0b3c238b3a69b155d13');
INSERT INTO "event_link" VALUES(27,27,'150c536b0daa5e822906689017668701af560d99bc734c2553f5ad90cb6f9c2a');
INSERT INTO "event_link" VALUES(28,28,'85a81ec5d030f9f5ba005208aae3f82b3851a56d7f4ce44fa32db08a32a60604');
INSERT INTO "event_link" VALUES(29,29,'31bb4b04e45c7ebb6ef85e1a6b92b3401d7028b33a593ab6b2d94e588f6871ce');
INSERT INTO "event_link" VALUES(30,30,'10c85c589f9df4169c0f0d1bf0818970981d3618ac2c7bd44af03d1cfae02d18');
INSERT INTO "event_link" VALUES(31,31,'96b15ae7a6ce5042e43ee1346ff9ea03657568316b565916d6c6dfdaa13e3dc1');
INSERT INTO "event_link" VALUES(32,32,'ee9b3b66fd8d0dd28c12d0507392cb7fc97782cb936e19e5d3ccb5254a0a1036');
INSERT INTO "event_link" VALUES(33,33,'bfdd1bcee1da4e77c98a41b5e287a4268082792b244700b482123348fb488dea');
INSERT INTO "event_link" VALUES(34,34,'67fea375932b24a043a5147eda0347cb4eea3a1b0792a94a4dd988540e303fd2');
INSERT INTO "event_link" VALUES(35,35,'4f7eb5f2a0b45065ea4fc41862158d001a87de2d6b91b23333e66215f6499bb0');
INSERT INTO "event_link" VALUES(36,36,'47104f02e8f9e86fb25273e759c5bfffd1be43ba57015d1a1cdc61f1842ddf6c');
INSERT INTO "event_link" VALUES(37,37,'d0cfd24081338ffe3f20e820dcda92a815b81fb67ce2731bc51b5f6a8925f689');
INSERT INTO "event_link" VALUES(38,38,'4eb414850faea59341b9467c55479e8a275e0c24bcf10818b1c5fc98d1f30fda');
INSERT INTO "event_link" VALUES(39,39,'8faacd8f610cf0cb91de76b27f10b4f521cab933df35b435f73af1908a6e2dd7');
INSERT INTO "event_link" VALUES(40,40,'87bf965a53633def820f533773b3c750860029f74e3fd8ca72690d8340709518');
INSERT INTO "event_link" VALUES(41,41,'be887cea0693d6b797c2ab46d50523842b48293fb57e543c6d878c100ca5f455');
INSERT INTO "event_link" VALUES(42,42,'cd28a5d337a369d5c117d1b53881fedd8bdc365f675e8254c535a7a93c5deae8');
INSERT INTO "event_link" VALUES(43,43,'a7d07e5301966430715786a1df5f9d9add1177830ba972e0d35d5b2ed7be626e');
INSERT INTO "event_link" VALUES(44,44,'5f3d90c2c8870df69975dd6a5f3263a2dcc30fe1c02510cceb9a30cb10aa4904');
INSERT INTO "event_link" VALUES(45,45,'2a6f8e262057ba07b9ee904d8e157fcd9c543f3c6c69b5a9e0c10bc8a07243f7');
INSERT INTO "event_link" VALUES(46,46,'e3415fc51ddc1175e555188d8126f4c387a5799725f5c4b6d5d1ca5b0e88e7d4');
INSERT INTO "event_link" VALUES(47,47,'7d32cc7a142f2f61015c4527f547aed5c98eb4bf9db491256cea2b36e3ee1de6');
INSERT INTO "event_link" VALUES(48,48,'c01d26e8cc73f1ead82c57c0dc9a96c1eaa5a25616a4e4292a839488a4cba697');
INSERT INTO "event_link" VALUES(49,49,'f0446e302c0699f1635eae6eaa6288e3f4f773d723f017eaaf525023e8d4fb80');
INSERT INTO "event_link" VALUES(50,50,'ab708b5b2323e933ebac3a6859528ea75b0273f36ac771b0204b246502b75131');
INSERT INTO "event_link" VALUES(51,51,'3287026e9c013d4db2b97d8ee8d17d4b1faf2067ff86033b7fa4deae6dc1fef4');
INSERT INTO "event_link" VALUES(52,52,'4d97b7fba93d047e945ea3e680dd3475fa05789cbda8e0078c404252a0237ab5');
INSERT INTO "event_link" VALUES(53,53,'133932fea761728e073509ccd544556f38ee842cf544891c164b483abbf3367c');
INSERT INTO "event_link" VALUES(54,54,'52fd4146586c70e801366339478707c7e1f90bd71d8345d85d1c34f751d7f075');
INSERT INTO "event_link" VALUES(55,55,'d7fd4881d8d759df22098d588aa073aba859dbf594d6a75651e3c22756306696');
INSERT INTO "event_link" VALUES(56,56,'b12e6ebf1125972be1e858a6f32445826ebd5ed195459d0cbf1807fc06d28989');
INSERT INTO "event_link" VALUES(57,57,'6e302ea34ccecd76821a0d061827a97c54c0f4749aa1a787495ff1c1efabea2a');
INSERT INTO "event_link" VALUES(58,58,'e9b5823de6e6599fe95caeee2b1c79136583bd02a2eb28a9597f51e60205717e');
INSERT INTO "event_link" VALUES(59,59,'741ce6679f8b492e814e9f117ed6b531eb3dc624948396d01c607f6064ceca44');
INSERT INTO "event_link" VALUES(60,60,'2d6863dbd0855f270132d37a29597209af48775a3cd2e285a8e483388c0fff86');
INSERT INTO "event_link" VALUES(61,61,'72b9b1bdcf871f8972e5e902b34e3f4729aa5326fe666385ece085ca1fbb19ed');
INSERT INTO "event_link" VALUES(62,62,'3bc2f1db162bbf6958cf6a7cf813c44d9962c374b526adc816676a7075d3569d');
INSERT INTO "event_link" VALUES(63,63,'61419b5ceb8186e7cfea9dcfcfa7fa5e635351e209c176c93565de97f4fe9dbe');
INSERT INTO "event_link" VALUES(64,64,'4262e9fdc4fd554aa93f6a223928190e54c9f0b1973cafd299a8fbe8140abaee');
INSERT INTO "event_link" VALUES(65,65,'92d965bcdd18ec1efb017042a8adf310a6549103275e028742ee2b1571d036ac');
INSERT INTO "event_link" VALUES(66,66,'5cbef2eb3ba69bd199dab79014f67728f4e0fb69adce4c0c3b16e4c6a3d4ac97');
INSERT INTO "event_link" VALUES(67,67,'1700f92f485a63d68c33e8e802b7365938056b00bcedf1e8604811573a2f71c9');
INSERT INTO "event_link" VALUES(68,68,'7942ff5d539f853f914aecbde7406555a3c691470a7bdc4523f40bfde6be48be');
INSERT INTO "event_link" VALUES(69,69,'8da9c7a96409f36486f420b01c1026593ae78bbee94177ff40b850596e13251c');
INSERT INTO "event_link" VALUES(70,70,'6f4664e4266dd386de63116a7d42511e4acf26dd6cd922a0b332334206a55349');
INSERT INTO "event_link" VALUES(71,71,'9817e5ba663cac31accd6933c7affc6c23c2bee434ef569e32b4c1e764bd2c55');
INSERT INTO "event_link" VALUES(72,72,'f3b863fd361caa3de940b5753ffde71e86ac70403e8ed503ef8dc022e3135ea2');
INSERT INTO "event_link" VALUES(73,73,'0381be702c9d9fd1546e87e0fcc55d0cad12415849d44695692f9869d6c5f696');
INSERT INTO "event_link" VALUES(74,74,'c4daa99d09c09ab24cd6f50718231ae6e994bffc872fe78558cd5180dd5d7227');
INSERT INTO "event_link" VALUES(75,75,'31bfcabcbfd98d6bee17eb9e762a64f881f59d6f338cdd719dd8b8813845626b');
INSERT INTO "event_link" VALUES(76,76,'5a2517fc8d33446bf22f26e5b99a9a8dc9a553462cd8eeea86e74acfc9b8426e');
INSERT INTO "event_link" VALUES(77,77,'b58a649312a25c0799039f06dc1ddfc57f4534d0381a66fc68b9b72b52d89121');
INSERT INTO "event_link" VALUES(78,78,'df87e39a37b6caf616339ded128a3efadf8c52fad1012969b598b46f9d53fb47');
INSERT INTO "event_link" VALUES(79,79,'8ed67a107e4921b826f93ad056e1bc0c913ed46df9440464586baf4b1685e842');
INSERT INTO "event_link" VALUES(80,80,'1ef1333091cea1c09fcacbd2d5e14e91d93c4358e1b83775d452a24ce5d99f6b');
INSERT INTO "event_link" VALUES(81,81,'1f30f1dcf80087b5634df041d2261530273882cd18899cbec1a6bddacfaf7511');
INSERT INTO "event_link" VALUES(82,82,'bec905bfa748e6063fc930fbccb458c86f637bef3ef377416c557467e50434b8');
INSERT INTO "event_link" VALUES(83,83,'264683ebbe2d3bad63f55646d974c13bfebb83305c831472e7c6cae054693ad5');
INSERT INTO "event_link" VALUES(84,84,'8a8100f513d191dca3b2f9fc9a0db56c414d992f6d56f943dad3059bc3d9445e');
INSERT INTO "event_link" VALUES(85,85,'9c618a81e8ed940e3a5f95e245f13e091d5315a82052609bfe47c7bcf197c25f');
INSERT INTO "event_link" VALUES(86,86,'c7037af47404513e753616b7387a7267bb5d7128858bf5cc4e1b29ef2c7300d5');
INSERT INTO "event_link" VALUES(87,87,'113cdba4b9a0000d3b3064dee834c317c6d1ce5b0e9c919fc928c7bf86e7c874');
INSERT INTO "event_link" VALUES(88,88,'a33369192cf16cc50b61d7be9676b91756c58c823dd76ae3872b3854a03a4b59');
INSERT INTO "event_link" VALUES(89,89,'0fb144c87c0a414e0eac9dca181f1efdb2a656bc17700ed876ce7474cf0fc581');
INSERT INTO "event_link" VALUES(90,90,'1f82700de86e5f76fc90b54ac79b13f8e0241e2f49a9280c526eb6b0e1817ccd');
INSERT INTO "event_link" VALUES(91,91,'72b1145285460bd70017d657fcdf195ac199f2aff9bb708aff66a2026b0b980a');
INSERT INTO "event_link" VALUES(92,92,'a46540c6daadf954143f14b76a7fd939b7e7459727ad34c8033fd4799a490e65');
INSERT INTO "event_link" VALUES(93,93,'821562fbf707a9cb61823f01dde11dbc4ff3ddfcbc69b0ec982f4e8ecdebbbab');
INSERT INTO "event_link" VALUES(94,94,'9c0c744a1dd30c0c70b66e6a585d37681c41f29d9310e8bd9336ed17b95c029d');
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
CREATE TABLE "feedback_version" (
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
	content JSON, 
	layout_id INTEGER, 
	outline_id INTEGER, 
	made_with JSON, 
	PRIMARY KEY (id), 
	CONSTRAINT fk_feedback_version_layout FOREIGN KEY(layout_id) REFERENCES report_source (id), 
	CONSTRAINT fk_feedback_version_outline FOREIGN KEY(outline_id) REFERENCES report_source (id), 
	FOREIGN KEY(unit_audit_id) REFERENCES unit_audit (id), 
	UNIQUE (unit_audit_id, version)
);
INSERT INTO "feedback_version" VALUES(1,1,1,'2024-05-28',NULL,NULL,'cc6f811810299640b6c03dc9b38b72645a0bba623306880185c863df6e42463e',X'00','["chef.tallunda"]','chef.tallunda','2024-05-30','{"kind": "feedback", "title": "\u00c5terkoppling till Tallunda", "subtitle": "Orosanm\u00e4lningar f\u00f6r unga 13-17 \u00e5r", "office": "Kvalitetsenheten", "organisation": "Lillkommun", "diary_number": "KS 2024/17", "version": 1, "made_on": "28 maj 2024", "draft": false, "contents": false, "blocks": [{"kind": "paragraph", "words": [{"text": "6 akter l\u00e4stes hos Tallunda, av 12 \u00e4renden.", "strong": false, "emphasis": false}]}, {"kind": "heading", "level": 1, "text": "Siffror"}, {"kind": "table", "key": "aldersgrupp", "caption": "\u00c5ldersgrupp", "heads": ["Svar", "Tallunda", "Alla granskade"], "rows": [[{"text": "13-15 \u00e5r", "number": null}, {"text": "3 av 6 (50 %; 25\u201375 %)", "number": 3.0}, {"text": "7 av 12 (58 %; 37\u201375 %)", "number": 7.0}], [{"text": "16-17 \u00e5r", "number": null}, {"text": "3 av 6 (50 %; 25\u201375 %)", "number": 3.0}, {"text": "5 av 12 (42 %; 25\u201363 %)", "number": 5.0}]], "sides": ["left", "right", "right"], "total_row": false, "total_column": false, "hidden_below": null, "note": null}, {"kind": "table", "key": "samtal", "caption": "Samtal med den unge", "heads": ["Svar", "Tallunda", "Alla granskade"], "rows": [[{"text": "Ja", "number": null}, {"text": "6 av 6 (100 %; 64\u2013100 %)", "number": 6.0}, {"text": "12 av 12 (100 %; 75\u2013100 %)", "number": 12.0}], [{"text": "Nej", "number": null}, {"text": "0 av 6 (0 %; 0\u201336 %)", "number": 0.0}, {"text": "0 av 12 (0 %; 0\u201325 %)", "number": 0.0}], [{"text": "Den unge vill inte", "number": null}, {"text": "0", "number": 0.0}, {"text": "0", "number": 0.0}]], "sides": ["left", "right", "right"], "total_row": false, "total_column": false, "hidden_below": null, "note": "Procenten r\u00e4knas utan \u201dDen unge vill inte\u201d, som bara visas med antal."}, {"kind": "table", "key": "samtal_enskilt", "caption": "Samtalet var enskilt", "heads": ["Svar", "Tallunda", "Alla granskade"], "rows": [[{"text": "Ja", "number": null}, {"text": "6 av 6 (100 %; 64\u2013100 %)", "number": 6.0}, {"text": "12 av 12 (100 %; 75\u2013100 %)", "number": 12.0}], [{"text": "Nej", "number": null}, {"text": "0 av 6 (0 %; 0\u201336 %)", "number": 0.0}, {"text": "0 av 12 (0 %; 0\u201325 %)", "number": 0.0}], [{"text": "Framg\u00e5r inte", "number": null}, {"text": "0", "number": 0.0}, {"text": "0", "number": 0.0}]], "sides": ["left", "right", "right"], "total_row": false, "total_column": false, "hidden_below": null, "note": "Procenten r\u00e4knas utan \u201dFramg\u00e5r inte\u201d, som bara visas med antal."}, {"kind": "table", "key": "insats", "caption": "Insats f\u00f6resl\u00e5s", "heads": ["Svar", "Tallunda", "Alla granskade"], "rows": [[{"text": "Ja", "number": null}, {"text": "0 av 6 (0 %; 0\u201336 %)", "number": 0.0}, {"text": "0 av 12 (0 %; 0\u201325 %)", "number": 0.0}], [{"text": "Nej", "number": null}, {"text": "6 av 6 (100 %; 64\u2013100 %)", "number": 6.0}, {"text": "12 av 12 (100 %; 75\u2013100 %)", "number": 12.0}]], "sides": ["left", "right", "right"], "total_row": false, "total_column": false, "hidden_below": null, "note": null}, {"kind": "table", "key": "oro", "caption": "Oron g\u00e4ller", "heads": ["Svar", "Tallunda", "Alla granskade"], "rows": [[{"text": "Skolfr\u00e5nvaro", "number": null}, {"text": "0 av 6 (0 %; 0\u201336 %)", "number": 0.0}, {"text": "0 av 12 (0 %; 0\u201325 %)", "number": 0.0}], [{"text": "Droger", "number": null}, {"text": "6 av 6 (100 %; 64\u2013100 %)", "number": 6.0}, {"text": "12 av 12 (100 %; 75\u2013100 %)", "number": 12.0}], [{"text": "Brott", "number": null}, {"text": "0 av 6 (0 %; 0\u201336 %)", "number": 0.0}, {"text": "0 av 12 (0 %; 0\u201325 %)", "number": 0.0}], [{"text": "Annat", "number": null}, {"text": "0 av 6 (0 %; 0\u201336 %)", "number": 0.0}, {"text": "0 av 12 (0 %; 0\u201325 %)", "number": 0.0}]], "sides": ["left", "right", "right"], "total_row": false, "total_column": false, "hidden_below": null, "note": "Flera svar kan anges f\u00f6r samma akt, s\u00e5 summan \u00e4r st\u00f6rre \u00e4n antalet akter."}, {"kind": "table", "key": "handlaggning", "caption": "Handl\u00e4ggning", "heads": ["Svar", "Tallunda", "Alla granskade"], "rows": [[{"text": "Bed\u00f6md inom 14 dagar", "number": null}, {"text": "6 av 6 (100 %; 64\u2013100 %)", "number": 6.0}, {"text": "12 av 12 (100 %; 75\u2013100 %)", "number": 12.0}], [{"text": "Utredning inledd", "number": null}, {"text": "6 av 6 (100 %; 64\u2013100 %)", "number": 6.0}, {"text": "12 av 12 (100 %; 75\u2013100 %)", "number": 12.0}], [{"text": "Plan finns", "number": null}, {"text": "1 av 6 (17 %; 8\u201350 %)", "number": 1.0}, {"text": "2 av 12 (17 %; 8\u201338 %)", "number": 2.0}], [{"text": "Brister i dokumentationen", "number": null}, {"text": "4 av 6 (67 %; 33\u201384 %)", "number": 4.0}, {"text": "9 av 12 (75 %; 54\u201388 %)", "number": 9.0}]], "sides": ["left", "right", "right"], "total_row": false, "total_column": false, "hidden_below": null, "note": "Varje rad \u00e4r en fr\u00e5ga f\u00f6r sig, r\u00e4knad p\u00e5 de akter som den g\u00e4ller."}, {"kind": "chart", "key": "chart", "caption": "Tallunda bredvid alla granskade", "alternative": "Ett f\u00e4lt per fr\u00e5ga, med andelen i procent och dess 95 %-intervall. Plan finns: Tallunda 1 av 6 (17 %; 8\u201350 %); Alla granskade 2 av 12 (17 %; 8\u201338 %). Brister i dokumentationen (m\u00e5l 10 %): Tallunda 4 av 6 (67 %; 33\u201384 %); Alla granskade 9 av 12 (75 %; 54\u201388 %).", "panels": [{"title": "Plan finns", "marks": [{"label": "Tallunda", "told": "1 av 6 (17 %; 8\u201350 %)", "value": 16.666666666666668, "low": 8.333333333333332, "high": 50.0, "own": true}, {"label": "Alla granskade", "told": "2 av 12 (17 %; 8\u201338 %)", "value": 16.666666666666668, "low": 8.333333333333332, "high": 37.9125813066366, "own": false}], "standard": null, "standard_told": null}, {"title": "Brister i dokumentationen", "marks": [{"label": "Tallunda", "told": "4 av 6 (67 %; 33\u201384 %)", "value": 66.66666666666667, "low": 33.33333333333333, "high": 83.33333333333334, "own": true}, {"label": "Alla granskade", "told": "9 av 12 (75 %; 54\u201388 %)", "value": 75.0, "low": 54.166666666666664, "high": 87.5, "own": false}], "standard": 10.0, "standard_told": "m\u00e5l 10 %"}]}, {"kind": "heading", "level": 1, "text": "Iakttagelser"}, {"kind": "heading", "level": 2, "text": "1. Samtal med den unge"}, {"kind": "paragraph", "words": [{"text": "De unga f\u00e5r komma till tals.", "strong": false, "emphasis": false}]}, {"kind": "heading", "level": 2, "text": "3. Samtalen med skolan"}, {"kind": "paragraph", "words": [{"text": "Skolan h\u00f6rs s\u00e4llan.", "strong": false, "emphasis": false}]}, {"kind": "list", "numbered": false, "points": [[{"text": "Dialogen: rektorerna efterlyser ett m\u00f6te", "strong": false, "emphasis": false}]]}, {"kind": "heading", "level": 2, "text": "2. Brister i dokumentationen"}, {"kind": "paragraph", "words": [{"text": "Det g\u00e5r inte att f\u00f6lja \u00e4rendet i akten.", "strong": false, "emphasis": false}]}, {"kind": "list", "numbered": false, "points": [[{"text": "Brister i dokumentationen: 4 av 6 (67 %)", "strong": false, "emphasis": false}]]}, {"kind": "heading", "level": 1, "text": "Sedan"}, {"kind": "list", "numbered": false, "points": [[{"text": "18 juni 2024: \u00c5tg\u00e4rdsplanen l\u00e4mnas, en \u00e5tg\u00e4rd per utvecklingsomr\u00e5de.", "strong": false, "emphasis": false}], [{"text": "1 oktober 2024: L\u00e4gesrapport om \u00e5tg\u00e4rdsplanen.", "strong": false, "emphasis": false}], [{"text": "3 februari 2025: L\u00e4gesrapport om \u00e5tg\u00e4rdsplanen.", "strong": false, "emphasis": false}], [{"text": "1 januari 2025: Uppf\u00f6ljningen b\u00f6rjar, med ett litet nytt urval.", "strong": false, "emphasis": false}], [{"text": "28 maj 2025: Omd\u00f6me om varje utvecklingsomr\u00e5de.", "strong": false, "emphasis": false}]]}]}',1,2,'{"arshjul": "0.1.0", "typst": "0.15.2", "python-docx": "1.2.0", "xlsxwriter": "3.3.1", "fonts": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}');
INSERT INTO "feedback_version" VALUES(2,2,1,'2024-05-28',NULL,NULL,'4ce143630efd867d89385a94754d6f84e521e926a96b9fa9125c5a7b8dccdc4a',X'00','["gm"]','gm','2024-05-30','{"kind": "feedback", "title": "\u00c5terkoppling till Mosslida", "subtitle": "Orosanm\u00e4lningar f\u00f6r unga 13-17 \u00e5r", "office": "Kvalitetsenheten", "organisation": "Lillkommun", "diary_number": "KS 2024/17", "version": 1, "made_on": "28 maj 2024", "draft": false, "contents": false, "blocks": [{"kind": "paragraph", "words": [{"text": "6 akter l\u00e4stes hos Mosslida, av 12 \u00e4renden.", "strong": false, "emphasis": false}]}, {"kind": "heading", "level": 1, "text": "Siffror"}, {"kind": "table", "key": "aldersgrupp", "caption": "\u00c5ldersgrupp", "heads": ["Svar", "Mosslida", "Alla granskade"], "rows": [[{"text": "13-15 \u00e5r", "number": null}, {"text": "4 av 6 (67 %; 33\u201384 %)", "number": 4.0}, {"text": "7 av 12 (58 %; 37\u201375 %)", "number": 7.0}], [{"text": "16-17 \u00e5r", "number": null}, {"text": "2 av 6 (33 %; 16\u201367 %)", "number": 2.0}, {"text": "5 av 12 (42 %; 25\u201363 %)", "number": 5.0}]], "sides": ["left", "right", "right"], "total_row": false, "total_column": false, "hidden_below": null, "note": null}, {"kind": "table", "key": "samtal", "caption": "Samtal med den unge", "heads": ["Svar", "Mosslida", "Alla granskade"], "rows": [[{"text": "Ja", "number": null}, {"text": "6 av 6 (100 %; 64\u2013100 %)", "number": 6.0}, {"text": "12 av 12 (100 %; 75\u2013100 %)", "number": 12.0}], [{"text": "Nej", "number": null}, {"text": "0 av 6 (0 %; 0\u201336 %)", "number": 0.0}, {"text": "0 av 12 (0 %; 0\u201325 %)", "number": 0.0}], [{"text": "Den unge vill inte", "number": null}, {"text": "0", "number": 0.0}, {"text": "0", "number": 0.0}]], "sides": ["left", "right", "right"], "total_row": false, "total_column": false, "hidden_below": null, "note": "Procenten r\u00e4knas utan \u201dDen unge vill inte\u201d, som bara visas med antal."}, {"kind": "table", "key": "samtal_enskilt", "caption": "Samtalet var enskilt", "heads": ["Svar", "Mosslida", "Alla granskade"], "rows": [[{"text": "Ja", "number": null}, {"text": "6 av 6 (100 %; 64\u2013100 %)", "number": 6.0}, {"text": "12 av 12 (100 %; 75\u2013100 %)", "number": 12.0}], [{"text": "Nej", "number": null}, {"text": "0 av 6 (0 %; 0\u201336 %)", "number": 0.0}, {"text": "0 av 12 (0 %; 0\u201325 %)", "number": 0.0}], [{"text": "Framg\u00e5r inte", "number": null}, {"text": "0", "number": 0.0}, {"text": "0", "number": 0.0}]], "sides": ["left", "right", "right"], "total_row": false, "total_column": false, "hidden_below": null, "note": "Procenten r\u00e4knas utan \u201dFramg\u00e5r inte\u201d, som bara visas med antal."}, {"kind": "table", "key": "insats", "caption": "Insats f\u00f6resl\u00e5s", "heads": ["Svar", "Mosslida", "Alla granskade"], "rows": [[{"text": "Ja", "number": null}, {"text": "0 av 6 (0 %; 0\u201336 %)", "number": 0.0}, {"text": "0 av 12 (0 %; 0\u201325 %)", "number": 0.0}], [{"text": "Nej", "number": null}, {"text": "6 av 6 (100 %; 64\u2013100 %)", "number": 6.0}, {"text": "12 av 12 (100 %; 75\u2013100 %)", "number": 12.0}]], "sides": ["left", "right", "right"], "total_row": false, "total_column": false, "hidden_below": null, "note": null}, {"kind": "table", "key": "oro", "caption": "Oron g\u00e4ller", "heads": ["Svar", "Mosslida", "Alla granskade"], "rows": [[{"text": "Skolfr\u00e5nvaro", "number": null}, {"text": "0 av 6 (0 %; 0\u201336 %)", "number": 0.0}, {"text": "0 av 12 (0 %; 0\u201325 %)", "number": 0.0}], [{"text": "Droger", "number": null}, {"text": "6 av 6 (100 %; 64\u2013100 %)", "number": 6.0}, {"text": "12 av 12 (100 %; 75\u2013100 %)", "number": 12.0}], [{"text": "Brott", "number": null}, {"text": "0 av 6 (0 %; 0\u201336 %)", "number": 0.0}, {"text": "0 av 12 (0 %; 0\u201325 %)", "number": 0.0}], [{"text": "Annat", "number": null}, {"text": "0 av 6 (0 %; 0\u201336 %)", "number": 0.0}, {"text": "0 av 12 (0 %; 0\u201325 %)", "number": 0.0}]], "sides": ["left", "right", "right"], "total_row": false, "total_column": false, "hidden_below": null, "note": "Flera svar kan anges f\u00f6r samma akt, s\u00e5 summan \u00e4r st\u00f6rre \u00e4n antalet akter."}, {"kind": "table", "key": "handlaggning", "caption": "Handl\u00e4ggning", "heads": ["Svar", "Mosslida", "Alla granskade"], "rows": [[{"text": "Bed\u00f6md inom 14 dagar", "number": null}, {"text": "6 av 6 (100 %; 64\u2013100 %)", "number": 6.0}, {"text": "12 av 12 (100 %; 75\u2013100 %)", "number": 12.0}], [{"text": "Utredning inledd", "number": null}, {"text": "6 av 6 (100 %; 64\u2013100 %)", "number": 6.0}, {"text": "12 av 12 (100 %; 75\u2013100 %)", "number": 12.0}], [{"text": "Plan finns", "number": null}, {"text": "1 av 6 (17 %; 8\u201350 %)", "number": 1.0}, {"text": "2 av 12 (17 %; 8\u201338 %)", "number": 2.0}], [{"text": "Brister i dokumentationen", "number": null}, {"text": "5 av 6 (83 %; 50\u201392 %)", "number": 5.0}, {"text": "9 av 12 (75 %; 54\u201388 %)", "number": 9.0}]], "sides": ["left", "right", "right"], "total_row": false, "total_column": false, "hidden_below": null, "note": "Varje rad \u00e4r en fr\u00e5ga f\u00f6r sig, r\u00e4knad p\u00e5 de akter som den g\u00e4ller."}, {"kind": "chart", "key": "chart", "caption": "Mosslida bredvid alla granskade", "alternative": "Ett f\u00e4lt per fr\u00e5ga, med andelen i procent och dess 95 %-intervall. Plan finns: Mosslida 1 av 6 (17 %; 8\u201350 %); Alla granskade 2 av 12 (17 %; 8\u201338 %). Brister i dokumentationen (m\u00e5l 10 %): Mosslida 5 av 6 (83 %; 50\u201392 %); Alla granskade 9 av 12 (75 %; 54\u201388 %).", "panels": [{"title": "Plan finns", "marks": [{"label": "Mosslida", "told": "1 av 6 (17 %; 8\u201350 %)", "value": 16.666666666666668, "low": 8.333333333333332, "high": 50.0, "own": true}, {"label": "Alla granskade", "told": "2 av 12 (17 %; 8\u201338 %)", "value": 16.666666666666668, "low": 8.333333333333332, "high": 37.9125813066366, "own": false}], "standard": null, "standard_told": null}, {"title": "Brister i dokumentationen", "marks": [{"label": "Mosslida", "told": "5 av 6 (83 %; 50\u201392 %)", "value": 83.33333333333333, "low": 50.0, "high": 91.66666666666667, "own": true}, {"label": "Alla granskade", "told": "9 av 12 (75 %; 54\u201388 %)", "value": 75.0, "low": 54.166666666666664, "high": 87.5, "own": false}], "standard": 10.0, "standard_told": "m\u00e5l 10 %"}]}, {"kind": "heading", "level": 1, "text": "Iakttagelser"}, {"kind": "heading", "level": 2, "text": "1. Samtal med den unge"}, {"kind": "paragraph", "words": [{"text": "De unga f\u00e5r komma till tals.", "strong": false, "emphasis": false}]}, {"kind": "heading", "level": 2, "text": "2. Brister i dokumentationen"}, {"kind": "paragraph", "words": [{"text": "Det g\u00e5r inte att f\u00f6lja \u00e4rendet i akten.", "strong": false, "emphasis": false}]}, {"kind": "list", "numbered": false, "points": [[{"text": "Brister i dokumentationen: 5 av 6 (83 %)", "strong": false, "emphasis": false}]]}, {"kind": "heading", "level": 2, "text": "3. Plan finns"}, {"kind": "paragraph", "words": [{"text": "Det saknas planer.", "strong": false, "emphasis": false}]}, {"kind": "list", "numbered": false, "points": [[{"text": "Plan finns: 1 av 6 (17 %)", "strong": false, "emphasis": false}]]}, {"kind": "heading", "level": 1, "text": "Sedan"}, {"kind": "list", "numbered": false, "points": [[{"text": "18 juni 2024: \u00c5tg\u00e4rdsplanen l\u00e4mnas, en \u00e5tg\u00e4rd per utvecklingsomr\u00e5de.", "strong": false, "emphasis": false}], [{"text": "1 oktober 2024: L\u00e4gesrapport om \u00e5tg\u00e4rdsplanen.", "strong": false, "emphasis": false}], [{"text": "3 februari 2025: L\u00e4gesrapport om \u00e5tg\u00e4rdsplanen.", "strong": false, "emphasis": false}], [{"text": "1 januari 2025: Uppf\u00f6ljningen b\u00f6rjar, med ett litet nytt urval.", "strong": false, "emphasis": false}], [{"text": "28 maj 2025: Omd\u00f6me om varje utvecklingsomr\u00e5de.", "strong": false, "emphasis": false}]]}]}',1,2,'{"arshjul": "0.1.0", "typst": "0.15.2", "python-docx": "1.2.0", "xlsxwriter": "3.3.1", "fonts": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}');
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
INSERT INTO "figure" VALUES(1,1,0,'aldersgrupp','Åldersgrupp','13-15 år','K',2,3,1,3,6,3.33333333333333285968e+01,8.33333333333333428107e+01);
INSERT INTO "figure" VALUES(2,1,0,'aldersgrupp','Åldersgrupp','13-15 år','M',1,3,1,3,6,1.66666666666666642981e+01,6.66666666666666571936e+01);
INSERT INTO "figure" VALUES(3,1,1,'aldersgrupp','Åldersgrupp','16-17 år','K',1,3,1,3,6,1.66666666666666642981e+01,6.66666666666666571936e+01);
INSERT INTO "figure" VALUES(4,1,1,'aldersgrupp','Åldersgrupp','16-17 år','M',2,3,1,3,6,3.33333333333333285968e+01,8.33333333333333428107e+01);
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
INSERT INTO "figure" VALUES(37,2,0,'aldersgrupp','Åldersgrupp','13-15 år','K',1,3,1,3,6,1.66666666666666642981e+01,6.66666666666666571936e+01);
INSERT INTO "figure" VALUES(38,2,0,'aldersgrupp','Åldersgrupp','13-15 år','M',3,3,1,3,6,50.0,100.0);
INSERT INTO "figure" VALUES(39,2,1,'aldersgrupp','Åldersgrupp','16-17 år','K',2,3,1,3,6,3.33333333333333285968e+01,8.33333333333333428107e+01);
INSERT INTO "figure" VALUES(40,2,1,'aldersgrupp','Åldersgrupp','16-17 år','M',0,3,1,3,6,0.0,50.0);
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
INSERT INTO "hand_in" VALUES(1,1,'frame','35b8054ddebd7693bda663bcc35d6fac83319000f43165276a9ac9bba8d3fcba','chef.tallunda','2024-04-11','taken_in',12,NULL,NULL,NULL,X'00',X'67414141414142724177585036344E574C466A67625032613544494D7A5233363557696F534A5F767A57587639566A6478765F72556B73673274356F454C6B5171466847734668367052376C707A644F633043786966316D646347736A656B5764554A505644434D5F73624D3170742D4F37735A533350772D3375726F7532345638366C445A74332D6A5753575A58704576686A66495530366964495A35477A6B6F6A6F7A42517759454F3832673166354872714F63394A7A3652446C3961454C366F58366A616251356F6C366A794D7A564B5553394F437557633943365A4A39354656376D724A746A597674346E3677514F514763347351366F3232656C5A714F764742506134374B43797241425043395468422D34744C6D76616F574456536E3259786847535935644647496C7A70506A38765841335877422D495541476D4A764A4C7950787548486546614452654F4A50795650494374352D537570347861657345555872385548534F5930447865614D63725773454C4658697251746E6132575432586666343930337A44484145315732324148646A687044706E6F5968516D4A337547343676704533396A4837642D667A42554A5247764A647A5458704555646151306743477339535A2D743033336E644E30685F676E4C554650696E6C554563357A3844614F51444537324A4B7A6E673447396C35685668543733336C5F2D716B703979496E37706F505F30776B624837525F6C42524A78574E464946774D716D6F445662454F4336496E4431756C566E764A5F42575478385148677775734D48615247576A4D583673344B4538574937624F63384E702D78596857684A52374A702D694730556D684155647936734F384479524E47344D44385F4267714F4B5676695A5339384259583931352D467A34506861426A6D747A4C77575941506C634659464C6454774C4D3635617556594538393444354C326D423277446976476C68726C67684832636E4B65375F52722D46756D4C5730744A736763614E34776A622D4C6473514462776C7A50586B63384776543332586C6D6F4275566E6C5F794544537474725831362D54696D797275394A3738564F7955587568484A444B51703561304641484949687068506E686A3148436F716B656F5A366E39356E6D51315050614E6B6A326C345A62426759676230374952374538325F4B6F4934534A6B303233466A6B6371414E494D347470796174475166736630483078394832623437516A7A647A6831744461387751637474444875555464787045674D41656B694A615733385237346B5A4D73673553765A416467684D3346467246664D56664B616C654756776A42416832683264636E2D314B6F724A5A4346505136755242307371514D4B2D4B71356F524968666669674375725139696E6537716E70445148466378646E326A5735754B51644B5576327331797A6266797A754F494A42676E3748445F4759422D365A703833536268504B61457A615A34307141754E466A716F696F42454452497763556870736564627347677A6E564C497853377061692D32435632743265465A37445867487754736B3463776E586D623173584251756E51364E79316E33414567524A4636784C4779444B30386133456C45493430506C35636E30344E41517261556A336F65582D587246376D73465941387137534C675A684B6555344878564F434C6A5A464F7268717537795F66526537686D3836367A6D366748685F4630715638375F656D424648516639344B544F35586F652D6C7373333833654761744343616C5669356F787836434532686466675547316E774A49665A4947597A61367358304C6564674F534765527A6A44413568754F434A53764D7843506A3361362D744D533052736D536F3737374252766D4177702D4C735A645371653030445F53775259564D5268505366475063355166593573304449566677566C6759434F62343976555F53643666383277363630776951735F474A4A71426E416D69597255436144674B425A2D376F30686B67395163562D426741324F65314E50736E5863767443733547786C796247694F7343534E3454534E5472396B38374631446A66387635316A75514F4970795575356E35544155626233646C734A644452394D745F5F62703336644E57686259635133746E734F5548774E574E315F587A314273337046324379364255455F576B784633716A496E716E506D666C4B6E68304D57656C483945524243426B3571425F4C79394A31593672326E307671786B4F542D4B46363043423266476E436939654A4572644543357579743657617966655951695265634266324451484547596231564F4E5935686D6577614278354F574D632D5A707743673873495750677947696864456234436278787A636C5F597231633649797A6253436E567A4365745F544C6D68584970465133596F594A786E56324574633469424238586B6F3271314E7465676863366761475A3558674F5F6A6A68723676424F347A463232567934485A485F53506B63447A5A6739587837327542752D2D525F6C76386E4F595979643243425A5A70755A657531554C5762475873734E353134334B674D43626E33545F76386971336E657968444870716474356E5273526F566F2D765F42746976745170445F67364A482D685237325270467465624C764D586945757A6D54474F4B6D6C6776797761696B2D7853506372362D6F4F744279575444782D55796E3649455036356B6A5F316E5A6E426270315F585873625F38366D5852536E663034627653334C564C576F486C626B456D7063726472614E345A684E6A445F724366466C335333594867586B736D476D776B4A564976674D525636756C3247506747636C4C517178484C62524A5F6467494641465666795A414D31322D324B36564C425830376C7179373959796E4B526E704B396B726B764A6A4D767A6F7A4C3242475937724B374C735A48395F50484567715070715878713646635F61306237306E3269643143616931316A6D426C79314D4A714D6963305A5F694836347547587753646D4C305F596C4E735F7444305465576D6149504358647959534C58484737364B736234735A38734C64476D3737304F44344A6D486A796561544F5650312D75346E324B7369525A616B384D4C635943736D6F705F6D3358453076314D53397A36615535686F796537374A79682D65375A5971665466566573525F36545F5942704434556A7A6C3556505A4445616353416A7A5F72514D644645684F377331794E652D7970666F703755326841797977335057354571733570646149497930724A7949663436685937415A575948385354386D4B487561336F384C65722D583939316D45557938574A677658426930424C67424B395861737036337550714F5A6E64714F767865356D6979595F5762753571676A4D2D6E464950416D636A674B5137793948582D3668596B326441706D346A75466B4E745262776646744B3153347464725A34487A534E686130526A52552D5438725A74342D6C57614F616C58594850654753367149736D637158585045754F67587950356841535F786344766445766A6467364C57435039414E58624D656968657974716D4143744B674F625A764B70543339354D397457743738534F41565076453041324975356A7078344D436F61685441377665485A6E6E354A7A37507872454274686F636230635A6242504D505939596B544672423142795353316D4A4D54373168556F7732594C773047655A6369337962585F72544B7A6C5A51486938377379524D71466B4D6B4168496D7730664441466D557951555A66684B6B754F37667770714A5861737663695F5672475548357366677442374B4932757A6E3477344865632D632D564131626E4E33726F496350545A74783255326E53495651567839486279373633766B73737172766F567A63446B66396D3074642D616B4F6E344E6A426B517A2D6E416A5035585457474A725A4B72567448584435394F3656347A474148664773465F51572D42704D76514C4C556C65515941744C6949706B447A6266485679466456674F51437674436F37504C34526A5539706450585535664B74567830516F38705258674C3373624F76462D68724574754368676B30474A347A646D76354A75655F426853796D756B39573050315944756F3376334C754376704B346B4869495A586D4261504C6C376E5A4B34746C4D67695F6B343D');
INSERT INTO "hand_in" VALUES(2,2,'frame','63cf2375f144e393676aa0bd5717080e6af7e03a60e36197fce92c0a64424e57','gm','2024-04-11','taken_in',12,NULL,NULL,NULL,X'00',X'67414141414142724177585035563738566D7179464E58374656656F73702D7174745931366845703665446F705A616C7A74584550433756686F50686C754E4B31506470576B366B4147336A725F33726B51484C7379716F62395559313644775274335F554C58474865734145383359556C68563177715474495674796250796D515A326E36444E745571394B314F5A4A303244775942746C484D46545850756B626174763347676E767850314846536E496A6471695975395334454868456D6C696A30596D41494E35415551704879676262524442595F7136396F30544438307974636A5469354D5A6938444C385F312D645078427552486A70306D434A35754751782D6E6473796A58534B6F4847696C2D6857626175485F686956775878513331384E5555685753596771677265506C456556784A71547074795252545858354A7A666D666535644D6D454B5F535832717A48496D4C327A4255473336766E76614B6962375351376C75463844705A39484550554C6F597652564E415652444D705132566B4F674B424F55516D4A7364476D73656A4A5F416E4262795F753749705164684F703868496D434958694B765A4661755279334B55667477767151766470497754322D786B55793066693639685F76757648436550387330334D655155486A4543364D414E51616C46483674585A58624242776945574B7378616C516F677A6D77324834435339474847457667705A2D66657A5276385542666C5163785478436A31705332657236565247365268786475686C6A34706A7334355177494C7A4C6C59676149363050683632766147304749635666766B5A6F453148483851684F5557416F37343649574B7A4464457874466C6D41694E3076756D64674A5F724733442D44786D72705731386174516562676C417345454D51764D7445595856464A3252745A626B57313070735377516F796652556A7A5F364B50667A653857554A3677715A6D774643654E54444369304C6E38416F74346F53465F454C636A7076323170657A63663759556F694C6F47445842717068515F45563850356D4E4A6C2D554D5A683375515A4B397A4E5F774735614561747067627761776258726949382D724671684E614A4A726165314F57677554494E65464547626E56556F5F48424D314B4871415064356E4D4E484E557351467241432D53636F4B69365A79316977686C423350396375395376486737556B4C5F733246383157445A394663646268666B6C7955643338616C346143305057674C314A70566A307A644E48364E354B434F51446562496E4E67736C70425172766D454A6C6A46666C586368333249584C766436614A41336F454E5831732D4A59437A704D474C3450423359764F4569722D4E6F735F43356A4B5866704F646C7571665F554A76735A44363947714A6E64792D74466755727077426E57625F7A6C53634D6B39627478494651397167525A30304249624D4C487055626D4B556374735139424A37346539526E4742335547694A5A376F5A736236376B584F796F6178506F674542556C637A5A6261635830766350527864507A32576F33484F32526C30574E72776E686F6A2D76556A2D46726749667961336E6437756D78376E3130456B6135564D6743575564367346526278716C624C675549426C446C68356146765041414B4C4E6D36694B764D6E76355539756D43457A73456334524E32654B5F5A302D4D726C7751684A7A4647736668474654776A773461716A6F4763314970644658575157383952715A2D466675324679626F536F45774F74334F76425A59513936745F6B48712D485235507247665A62536E78764854354F613579514344635139694B436F4D34475F3377516B6A524E7471595339757A366A594C6D575537363443336B3567444B79445A495A6839713372567174774D38476B37323058564E48512D326947376168505757526F6D34446C7858685179584677346969725150314468724C5134354D634C3763587A377851347A39346F367375664137772D4A4F4D396B30384D635649687A48436C7974764E7442646277664D39364C6B6C317749764C3039516A6877424A77384C5348476C2D797A6C625131556A354E564B532D68514E5370477A7443596570474E347474366A354D74414A506B6D38774665794232613377316F7464433846773475306B4A556E7744416E5062543044382D765F6663765039736C55363251474D317458626E6977457351376D4E7767686344554862514F47765649786477614D6A4A494C5057466468364355414A39736C514B353559353246654B716C7444346D58336A654C73693035654850764C6C41384E744572494B6450556972523265685A74516E4D5975336B4A423077525F645268394E69395976616944675536666B35312D45556279733142656875514D75327635766F7835677771355A31783846634F7948694C5162756B336B5F654B2D31365F4C2D7956396E6C3257535872736B5F536D796F6136356F5A694B43485A424F6468597A6C58762D6B5470554C3345483070686A4F7A4C4E5079695049516542412D32474B6449622D713551525957527245717346797468346B6D4B655537456C4C366F55786872557268624F4554335A41414A6B6248334B762D616167753948644A46316469783673684F6D5663704932786B724E6E765A636353576A4C42676E65474C4E6F36784F5054735039376F3170754768496749667152376666756273454F7A554661644D513379666730435238694E555137534C7A65706C555A49696C707877787A6C657162752D424378617178546E444E375245537455365F306F4E77704172455A716C5A46734E674A442D61796E787472454B3038426C73506B69535A314239716949584469456B676E6E5831746C673958477472715A484C39344365566934567341536A59574C4F7052762D726F6A736E34533070383451364E2D6C46775644734E64726B4C5967506B356B5363382D5A694D3042585045724B70466B6E6F563045646A6E46735844316F4B4F65554D6A53505232365171664B497752302D6645416C696B3670443452516B7669614377394931416663533576495163416F3436516E38536E61735A3479695759707A4C7237594B3054325A675874326A62436361545A704B64316F445741305F557065476A54636B67422D61613867795937537762796B465045594E6D76416652307A6B756953695F6A6E397346615959415F3376723043797958766B4B5779416958344C5372797A6844566A516E524276346779577A59734839664E6F3939367261714A526B70486D686D46586C52373574623057575F6A7263394655686C64774254523946574779394A306C30685654424A49445169554244615355394C47497A4E5038777A4B6E4235516576507636715163556665394D6552723868756637714479567647526E7938686D7742534F4B77713958427048496E38565070576C6778454F6E494D463170744E7A527852326C5564386E2D695978506D395742676E5946437355586D3136706555746A2D514D4F737A7432654A346D5A527363735969494458766868485548645A62496F71755474416F4B715977636774674F355138614C7763765A59396F4F32686D5F6B4C5A392D6F42706234614B736250666F704432387847625743655A454C39526261344F725A4F77437544795941634D31506C41455F4B5F774963386D4238687970686742644C4E69356A744B313749664F77786F506D4433774235385774496A704D6A5171417A5641634652524432726F775477474468435767766E51387273796E753753303432486A38612D796A734A7A6746497271616D7753514D70647943464C695337304E3747326139696377436D5F555756455136484839586A715A4C794D45455457442D685443516931637174713438765638494F6A546E324B67695F4B78493479314D397A542D34454F6A56663172784E7A37653161444B686D6E4E3944504F55416F674A67446366426E687A6F7A7A564679586456713079467A346A68517369706A7338386D527758754A5654546B567249377A45676C587548374B59373966556F634D4D66437945336F3169676B6A5F444C763337334458437965657A614F394A7A4A68316C39374B4A67676770354F70686769756D4D65436636706F6A79496A655A2D4A33506D796B7A6D417A463776454835617056695475355F675255374457364D3D');
INSERT INTO "hand_in" VALUES(3,1,'review','6573dc7b9795cbd31d109cca4fa88f64e61341f5e7c0a63dec32f31e8d07ea65','ao','2024-05-06','taken_in',6,NULL,NULL,NULL,X'00',X'674141414141427241775851534735375F33753343326D6B6C63457459576979414756475A4E594468673458546673755F77436148463137714269615F706B454139317072322D6570484B394F5A6D64337A425A533443476F494C466D69444C6B54394D4B657A75414C3143477A66697768314E546B72345A78715575306A4176357A306772397044314D5037544A356A3461577761634D4F4A4D4364455F5352414742342D4F546F3036586461306945427631764F2D744A455A344E5369557A70356C43546D6E464A63314A626A6F4670334130344D306D38484A634D61576A425953444268565451486F543741732D6F363949764E6847376C3251645258505A6F534F6158486D447A5973327A73645252696A484678505F363367507156674F524C3250677949736B753944575A3478416A312D496671684D64505A44444872354E583247734D6F526E666B52423051745736546138556C5873306F394476375144435755665A616936755A77444F58486A79503135756D5064514D46564C4575676B646855724A72775F494C78766C72626B5244306453486E5A73363055594448625052597064487A387470664B69696C6C6A32304B4B6159474A6A3141575879714F684841476248425F6B613055766F534B6D42484F5F734C72473656414962356E73336C4A5A516F7433754A6D414B574C7A6A79776863685035676E49496E6248646869764B30614E4948522D3649464B6E786C6F677531494635454C41737A48674474337554356343537631367A5643564D78736745366D6C3638597452486D39766E50775F666E314858453171684A6D6F525A484B4D415F574C5A624B676D34444D5A6A797453486544436E5133556142334A48424D6770545A4374504D5944393872596559647163355776353578526D366C46546C6A776D773452744866417A48574D307A426C627A654150774568573065715569354379486753533530435A324962382D54323376535A494E48735841676E6E676F77554A534562614146536C57426B71796E597273497930463778776D525265714B696D6445654E436E344D364A4D4A38336C716A59497045644D73643071436D4D67395362586E43417745645F6C5A3872614E445845736B686A32434F673143684B57707457705564776E5F345833654B7934526A6745347636347267464D57335F576A39344E59436536456D5F626D64585A4558445252436356635F67504138536E323736324E594D76766E636B787531324D3534366A4E70323871725332575654396F51545335666836525469335A705451706E6641734C784D366578535F50766E35474241376F5A6941624659554E643670636959733562326F6452533574726350777A5579635159447369674E4D5169375056594B456A2D5847765A45515048785A57547450765179496B44356D4245334672394E3445305554376A7636733043453742576858596D5436526167415464484964754169506738764A4375584B71766A2D616B35682D414E376C687852574B365057306246654B4B4F7A386B444545335F49656271774775616B5A71572D5577747554736875326D38476F436B346E50576D5F483364694B597633736E417A513441714B6D33614E5141635436464A495A536F4135436857307A4932437242704153795579506B5748376B5A7A67534C79784B304A4D5F4F35516F48454354395645524D7A45505170306E756858516D657A56726C715846414F384C464B714A457934465570376B7634396C4D65476A7738784A2D4D653051597069506F326865594E4D524972613755327635745A674762547771663959555141383276395649314F6E37445379415079586872746241705176546D527871436473766F366745376C2D414A306645457676482D39704A327746315934304870367545776B593046474D352D676261786262746C3757786A37674B424C3868386D4F794A2D5047385874417868786442746B6F3569356B55767334446D665738594E56784861473364684B7334584B4833392D4735687A7567635A2D6172525463434673494D6C6745763631434248755A644C374D43397648316A504F3778726A514E7373572D7746453166335259792D726C42535F5445696F70416C51327952774D5F33356771384C4E4866784E4536714744744C737763425A70574C6D6A79555F5430447A6545686E6256586B68707273334C2D64565046646E796E497246722D766B6278334553534C7145674A766B465465734E796E655F49584845476731535238636349476875397845766D5F4149713169515A51765953736C4354547761744A306C4C4C6C536331726269474F6F66574430334A6E4F414658643163467A7243323772574C38496A3753356777724B4371593570567466447263305536314A4249315331736C4B7767302D5A715F5A41315149345A397234557A33434347714369315176796B53737073776B32686D726F53457A5A5F38443367544569716B5F4F63796E75786E484D527056794E346831445A5535426B384F6A5A373757554163593669483269523337546731557145485241786D4775352D787146764762776658536C5830537562326D507656514F744B334B5075416257534878326F434567766B5A66684C78524851385042537A474D4E38472D714D3741724F4E62745736446A43356D7073786E417A744A744D75613838696F516A717174456E53435779576856776D4F6B77386E72575A6669676D73717A31794E3545684C4E4A43755379316442734178726B31767073587647356A424743764D776D467A526B6A4A5A675573444B51485373476C355A7863714E64556E396A79533831617A7243754C796E665846366D576E48786672556957527551664E457A3970513466354F7939514F6D6C6545456B516D436E55776D64767A5F4B694A46594439504E575F6B6448534843444D5F71506274416451716A46386942357643624A6574677050556A784D706B33573854556733583446775866464134714D446B324933472D527742565F4A315F6657593671644646684E6C516A54464B5042794F66416C454B6A4C31474771307737554C4A504463486B4868486B366A5567565465534B64577753785A4C653854484377627376767865554D4674486A524A563351434E4C43415953733D');
INSERT INTO "hand_in" VALUES(4,2,'review','a2d0488e5c22089a664d2ddb899facae3c5466c041f77db682e542ec4681be89','ao','2024-05-06','taken_in',6,NULL,NULL,NULL,X'00',X'6741414141414272417758524570365579695F7231474833574C6F6E2D62677239454676484D6F587A76546B374D5270784D5052495F426247416769706554375F4F4F7A684E6970416775575358685272747A4A344A744C726E572D4E4348557041787653354B5273725870485742545A6D30446F5774454C4146756572354141326C4C3641306C5744697A344D5A6A744733364F4954586472454B79466B356C65443363504F6D68667A57655741456A734B63485054676335456343773977674D4C4F616E6633656D45345059535F77556D4E78725F67474F6D485342595A70746E764A655046516958566C58386E4C55325444776266314F36493550566573504C7A394E4775634F7171534E38343259635051515144696A68456656654A2D3438524A34476D6A716E5F4D4D4B4A444357563674515963694863664F5F3831724544526E7032425739356A63324E704162675557474136717A69363767614955515030474463646F4B644C66594B5061344879497879616330466844616D715154467354547456766F5A56625248765842344436556A666B466C33754D72457A4F6D477162595842314F7850466E7955654C724E44494D4C336D437275654474524644527A72354A666C32335253377177616643656F30317A57657365587042656A31563735713634707045734F71646C754732573946454F61506772634536597A56656D6243304976646939516173442D5F416661494270746842346C6E39703959544F5137366B74515937546E5461487939443778696573522D6F50486B3049746373437A7A6F724D2D3276674C79396267563078596B45545253465668704673584F43376339385873574F454668744C6E784B79757562694B7462425657516C384C72764F6E55474D3444624C705A796C463941755F4B383962385856494D4468355A793464637077566B776F38325452566D32614D566A62505A6558354E354E2D3854486E3549342D34644E5858717268444F4A64697843545F53464C364648434C57484D7531436E697163584E7A6F794A68676F796C71644D3153704543344E505A624C74664457436F596E43695F4175726A757848766471444E586854336F694C423173726F394442374C6D4F4B776A65484D422D7168466731386A653465467172474131764E376B6E6248454957546B50514645453055444C455462436E796E6C444E56754C6E586B504C5034715A4B6971545550616D5A6930694D65763344566B51303746474F6F3057522D51304468514A3475625962464B33784C6D6477346E777165304B7462526E516975576448664E36397A374D62696D654E596F7A2D72396E794F69653868304F39436870545079714568304B44567756396B4941744E3933715F396C73654D2D4D443570543038765146784B4464436D6761614351714E38734A654B4F6C635930556571465F38304F616A70394F727561586A497848714B4637353972335F3964693830764B596C46314B5F654E64425778426973415062364157675674567969346B774972727A4246336F5A3732344D612D6C763573416655416B6971726F7858716B744A4C3735744A594357565F5A4B4E42756C5678434E5331436F6B77354B4E6869505A5872676F7A787038317364526265316958485857386B317A58616D7A5755485268626738674F5151794B4B5F39567352637A3637506F5958387A464959437230786831736A54623453496C4241636A32654841704870474A496631476370396B5F77464277304F6862796D7735796A522D42474C4D636A516133466C344E4976723649426B6967705459474A3054557843377752436A345174646545646B70317477344C5F5854564D7768687362414B4358687330637A5A6F466B5A4351355A6B7A4A6C74446153705675573778614D776F762D6671555A56584668595174616B326534785544356B3575427263705465796549556C7A776469353866764C4F3571304F624546657A59734A6C71454A4755466D4574496D496E752D557935303466693247327452325F425671784452726975682D627A5F4138537976353771395A376843497655507933475A527562345461644841677A6274626173666C6A4C6258636757594A30704F5F77716E6254482D75544366327A45585037537A7152746A565F3339456937646C363131633354644F425945744B444D776A30467A4A484544576576465272706A6D3659417A735331586A587148726F68685F545262503162706A6E2D4453757A796875304346476343485137356C33486D706D31456A5F773156656667453662624E316135654C6439544F77664662775558503257682D593964646C773639437169495F6E3751485F323368615A6C354250614F655F77782D41545A444144483963617568456D3569746E35754A6D514D7253644E615867384644656D6B664635544631432D6F4C50386A5666314A6A706D46497344706874537A715F64614165595256694C33504C434A354451305335794A574D76485451656D39437076797A386748574977536A773071784A6A516A6E41316A762D5938687955436E76694556417841457368744B39544557335052394457303738514C45453034744B52637544314E4E7833363070694B5478565A463634654A6A4E446A36414834716564554A334E5F546C7261416164443654756D68434E2D65304573315572764F6678306F546866776D7959385845725355516D3653484F563278754D57343162646B6B4366674577466A7679707254784A597055505172686670726779346965556535506C41793057516C6D353539484F5F6D322D324F425F587253766270417833774F363243396F4A426936614E553439765743593179356D564869556B4D4D424B685F65626C31324D67536B6B415636706972525957464462614978625F3754754E6C5839505744643531424766696971754B4A4D6570634D6D7461414A31517261556D76487751377A6F463556624351585A5A54366977495F386255666C59516A34534A4743306E417A6556543458457756474E79774B717471537A567566526235345945336E4A6941434C465562566D36384870545A39497063646B72326576773876566F506A7450726B4F362D5343396B547050774B636F58694A6D62586D6152725157655530443176513D');
INSERT INTO "hand_in" VALUES(5,1,'action-plan','c00ba0651efd732570365efbaf9340c3784d434659ed22c3163ca3c07c23b7f5','chef.tallunda','2024-06-14','taken_in',2,NULL,NULL,NULL,X'00',X'674141414141427241775856756F77516935736741504D6973777A44574C666C6F716967795771483238723976743235574E686479534743746E4E563739434A6431514134554B305F6853537677326344304F36325076794648757336503236355944376D5F517333756D5550753947384274564559693178663756774E5778355F52683642714554757932636C303958766D69334A634B7643374F4C525178745F704E6C42775848497639376A66347544577351356D4F61744E33764A5247353233596B377A56683773464E6745625730684F54596C5F30634B546E74576449447249616938344468655F7A5153635A35667966584C30535645332D44355347373556715554646B722D4E425F4D336F5043334941646A31566841684D4B4B4B4F76324752613138685767596F5F2D467A6F6979316157624A76767478777A327A5166694A333644414F766141367933305467703243692D3255696E7535382D73673530614D4C64366C506134776F3677794E52772D7164685F4853436C4641696331316A382D744A62756737665537705F4F58704B6168414E4A445A544370474C61427A53644A556F6239343668695453596B6A2D7454725A4433664C76454F485F4549546E613749424B715A4E6E7459346F484C7436785F76597347783076366C3965702D30727A4C576E77717948784D6331485A5230756B45646B424E776A6C6A7A667356546542726933665A4337434A5F4E44515738663976394771413D3D');
INSERT INTO "hand_in" VALUES(6,2,'action-plan','bf1c89cef7a05561f3c71271f86c78eb139bd014704966397fa5ec37713873fd','gm','2024-06-14','taken_in',2,NULL,NULL,NULL,X'00',X'67414141414142724177585651596348725868646E45393164384F50706A35396E634D6E487354666574452D546E43305651723832666976576A6F7A46615A374D3353714949746452766635417578524F7442504361355839544764614A444D4F45555F705A54626D7733416979494C416E39756D36304D6F477471366C337A4E516847524F42796B7659776C475A6D6D4D747578566331484D425042516E33424144793658354C636D6F7A6D385A5978345F365364456E4A664E45444E76713946523545645A375761593867454D6E6D594C335A336B584B584E644F784A525532684B6F6D683439314E2D666A725147766750773974356E37616853306A4B3872446A5A4E4A554153526539382D77586D4A2D68554F643245574B4168686F41694D4D5A37515F416F776F5F4337715A45516D4E5066627A647867525A6869305A5234477548577862585949686C726A646B624B4736654C442D6A4F6177522D65734B6D68545063626E703862725554364C554C5A5839676F5934536B77624B6A6B51796E4A614E356F366955425A6D734D7847684C4E43446E37773961783568506E5051486356612D453762375F3376486C7A7443494A576133344479334174627A59486B5F6C4F39655957546345626351536C7A417A6373626D74723648754261694237304B6D516635473642316F7341795A72764B31496E4E4151746C546F774F456E4755794A35');
INSERT INTO "hand_in" VALUES(7,1,'progress','fea72555f2bd099d7dd50f8d8e2b998eafdadce2ed4c74cd585b50fe6a30ec32','chef.tallunda','2024-10-01','taken_in',2,NULL,NULL,NULL,X'00',X'6741414141414272417758567748474F53345A64627954587247444B706442496A7854474B556452756B78746A4F526448517968776E396B555845717045396D74344E4A73646F7A6A5775725A61352D5171745A6C4548306E38376965676C694C6B6F6D4E52335970776654306F6C68736D69394D7365504D47327A4D2D4749386152776F5F57552D78412D4A7736506154633957695F526A667A7A4A545F4668306865784A663674585757364A725A48594A4564444242504E597A7846583932735A5950444C4750426F63707A5F624B4C5A73324961686B5F48334B503432533033417A55476456325733615757734B2D76706D767A387148734C677154436847324A66394E7641505A644A32674D49596D655F6849716749694F546243564A7555335537433941364D5476646F4D5755474473676B3D');
INSERT INTO "hand_in" VALUES(8,2,'progress','7ee94f6e6a9b5dbd6378bb873305a8c1f32c1e2ed36839925f7d5e7651db5063','gm','2024-10-01','taken_in',2,NULL,NULL,NULL,X'00',X'6741414141414272417758566961367A7A363837767759463859793058324A4D646744557958337056363972574D4965656E7448395551643978336F6D65373535314E764474577A746A464C555A75346C78374E796A7847747A46766369474E34456F65354972497753674F4D6B4F5463546877375236674E485A386B6F2D624D585F7050595A4A434D307364324D515A537232473039376A336A4F3149357272686F415F716735463969767A5F5235395467414777736771556758646E71394E7A50316263536F36684568364E33787550456375566F325830735A365671554D5F6A2D6F3433524C66646C7545434D3570546D357351596F4239623036624E4F6E724D7A307537574B7A3930614A31774362753173634B615970624272315F4A6A55373241787438785A426C7670304C4B6E7A495F3050665735623877754E4B48346F4255717752573863');
INSERT INTO "hand_in" VALUES(9,3,'frame','3baf0bf3cb16f575b56ba83a902d1b34c481a1b96deed3663121e15398f03dd2','chef.tallunda','2025-01-15','taken_in',12,NULL,NULL,NULL,X'00',X'6741414141414272417758584763755466766C6950333663556C66376667326D395661683862726E576B4739384E6D46754957504734587934797A46496C6946675165624A72614F5A6F796B467253435256504F772D556A592D7752716539387674376876475455317475324F3279785354387744326E327765526C743930697868733830326C7345433772504F48523535387A5276767552654D4A705772694652564E304A7749582D41474532376D5A686F786645306F48635231485076535745354335356D393945746F51756F5262593646356434343272744B33445753687A6858786151626578555F52627A452D41387533694637447A424A42435A545A667864693548663353535F544341323747306155727870447773797548494137674763555F70626C384F4830537367592D736A6D623374326F6D656E722D415A62304A4C79666967497A6A3278546B6A73424E4A7632424D494471514B4B51545642377A415A384C59385F39665443307651475A63396D53396935526B4D746F6363714A6D4635306B334C67755474326E50426333384239585435367750746966347641583474434F58757958584C565630533648644F45522D666632436861615354586F66534D34667564587178384A566C5F6758453246634D58536C4D3758354B37707052593749597544534A4A76756F44644B49636D714C6262475958364955664B4338525957724B447443446252766C373176364934714F4D38634E547374726D532D36344D6E39306E55746C625665724C534C7145484D5539694E2D6E655864717A575475425764484A567968495161594E78504E6830735152515142346E5A5A62394A44784E445F7261523751446A5F464F4A4B486E73684E573741577A45506A6871654656622D5642716578764644623035324B5757464D47425A596F744D764D724D50753456774A6B6672416444534834692D4C5F30747646776F544D41504934376F6533536A3531483730326235395A3153356D5242615F49556A52304F4A5376566E68455A4B6B3663585A75566179413132536172725067766C756648497954446752614E3543564564763563314958472D4D6B6E4553564E457A43384B5578564C706F36723936556A65504B6A7752435973614B775F4E763264716130682D494F316B677156676A50484255364B694F54427867556E65676D776551385370393469774C35516F48784A3042314D417A55306D53527A32667072757A42597471457833554B374D573474666D6C6748724637345A6B71765A5A4D495F3736316F594E5948394F2D625671526D69634A6D58784E554F6871556B5A596E454A526256436E4145704C613772514774384C4A5069644D75386745616E5332504A6369635F5874386E45374B58624F615673796E38335868416B454F306C3038695338346B4837695F4B775A37326564576E5A5A36314B79365173713679637A545F617A51554337486832445937674967613754325A7854396F72376B744C6578414630764A626650395347653239655F775542505877502D564F5647736635436157424930565A78705438536346316B534D4676572D5066764D53534A693542786C56686F6D656E707776464C3461764A5531463130783548614C657371347833586F6B6363435139377147484936354F76447871614F53395844313059776246317158716D70512D4D6175426C79573349496632736C67556A693638566866514C5944716B484247655359767947666C4D597843447867794B6D5152665F44716641745847315F6F55306C495A304F577653746B4D386F4D5673546F4D6739705479564871667A2D4D697568687744524F7932586C4A697868754F6D37596A36467735776F78583259376578747178474B65554969664A524B793334374370386A784E5563587161534F48554157333678465853666245347145502D6F414E3836476778746C6A6356526772447578384A6D5A456B766A6B44765F49376C464F6D79435A763938576D665A736253456A7A466253754E366F4A75696D70734D5139436F5966766D6C75544556586D486B364A7050663851644776505132574E3773625666364D494F7A4F37524C7847344C77327556724F7A4E4C37493365724D5A3575796B665A6178745A415F4F6D647544484E4853534F6F58573251747955676F374C37796F39356162316C745651452D4F66376C63356B764C49505143735659394D4D6D364A5876726137795A66654644544A61656B6F426242572D5F464A514772503651565F79416D686D68385141364B58306136366356335A5932717967534F6D344B5778744657587455384A413453383475474146484B666D427250744D316A654B58463944657A755575784277514843355778534868572D426C7776646E4A76626D6E41735A5052575F36693943366439684D72546A764E5737486C4833425438355844417562486A545A4A33524A7A5A76513954737933487A42624D326850446C39566F4159697A395967344B4F33764C566B7371535764786A6639674A61597A495F766A6734376E6D5652675768696E6F76434E6E6965744A555679616C4E746A5F764D54546273484C716F6832704773586A6D5A6A336269676A4B764A6E54772D7267534156634D52503073504A4635514C735336756E507A4C4E786C4D574D2D59314931347A644953564E675F6261345162526D567057556654526D553562633955555570325A2D6A624C7770386776686778696A54624148514E73415374464368487579737146626D685F787958784766637A6245496C50622D4933533975465652304F7674556D346D456E34544E4D35735270716551316B744C646B46764370766944706655575475353931773069686A4266747278766C55614C54646767327470696C796437566A6557423851586A64783952574862635365474E38436C4966645063633775706150584D455743685F5631615455754C3153376F7039676E636259483578414559646E797A78394F58624B57554A54456467586B51667931736C61424A485053315F42324A77484D744E653375484B3649696869523161435F5A664B76377074466D513079387A4D526F6331614F38514C504C46646C534536645A584C476B3950667045514F4A43684A386D65426A61596A426D79633444595A61703877444E7172546D6532715F4D64616C4C75706A38656C486B7362546B6F4C75526B5F4A4A4C65467277515544656C344D6C6952724347574C66676C464C3949446B364336445A6D496E5A714447586458747157653673696C48484D773068564F4E636337307048334E7A5A72677367736A5655627356686C333645756332654B4C6B66765F48443564705859674A567A4D584D42493233645559496346445963396C49385A555051673743744A426A744B5434396E61477470546F626D444D784855346952326E7A537678316D345A765552776E535179484D474C334F53346E76384C75556C576E7279585F635868314A42414E65762D644F694F4F6F4F673533324D7370427A6D56735469595F454948395136526357577435794B70685A34743861336A714C52387442797A4A7336776F6E516A75425A6B5771385A33667976595741665A6A684F474E496B3939385472367A5A4F46725347674D6D6B6C55514A4E715F6F76685144484D43702D75376858635934495F746D6F463876596B697337416F59616B544E7A744670696E3137754F443370794733775F4877414F6F464A626B4E53376349333166576A6C4A525767304F6D305851776F37386D3255686E47593975752D577237746C6639504A435A327A6B765564397731675A643633584D706472787734724C363653536761317439443471786A5942337954646F693568415A354A6856584D4A45376A6D5A7A3135386A375668785967364648773973545341505458544F64737A4B6369777863355631624B7841326F4344485445673530573976334335376E574F466B6D6C46485248737748724754704E5A68496336514E70427250446F73624575425663796A685152666F4459444D6A476A4769646A627774496C72546A533467713755476470744D5A692D716F4A6A4A537A36592D684C57386C305F454B524374664E53737A2D6E5F42583564374B6B64736A63713538433055436D6656675A313731347342424F43705A6347756E424341385767336E326878426255486B69625637334C3558506D47717173764D504E4548686A794235315256794C636E4D777139774836485545334867306A735F4177614D775A426953362D32417A394C5F4B6C6873466937695F645376496854336D6B55675443534D356D5759503250');
INSERT INTO "hand_in" VALUES(10,4,'frame','4d45c64e584d08a49dc3ba44a5038d363f0b6fa51f54b30ab53be7b8eb07678f','gm','2025-01-15','taken_in',12,NULL,NULL,NULL,X'00',X'67414141414142724177585856474A53676F6638455142656E3071522D5470732D4951782D457934555A50486D47754F70674179654D6D3168537144547253412D7576794879426975344F4E7435664E344977504232382D6F5F6B2D61417457643572776F4C636C764B4C61434278424A4543744B6F776F7771674254384E395632796E6A52415F66583935446E4548744F334774356E61387437696B4847434B2D67444B47566F50636D6C44787175633031414536315262746879386943416E323876624469516B6F4F69354F536439625054537372394348325845574D6F397854463356744F38304D646D4B316B34476C464D2D3834663873546554624232644A42364F355256714E7843774B596F6965317543746E6C7A316177426D6C6B396E42455877423745746E7967594549382D584E704D53516A75444454585A48556A5A7A735A394F78524248314C746961726A41436F497876756938696B6E4C484161726D2D472D7959666241554A556C4579625430326266623675622D675F516341642D74314D2D415442345355374177386B32686A5074442D35304F376B47526365302D67573372455535514F52775F6A484F65423542314D525059314D3937644A4D324A53565467453972566A56304572364E514E494E7568434D61326156706C58416B52497A735A454C6B6A2D447679307635306A51626E6347667A4C42766A6A3675372D304C66487959695A3664526652314B31676A596B77656838596175537442496D346D6D6172434648366866717934536B767069735779446D4F6A713148696769306F4E754C4C6D63626C515256334B517957392D4B31417259384C75314E797461637435475251486365565262724161704443636F4B746642496A6D5F64314B6168615471564C5F5853767A677455376174726956666C4C3973556969454C644B5939773970427637424C7052654F5A38732D39336B5234307657653779414C745630426C465943692D44627A36376A58475657693163467578754251757A3271626D7750746E4663785878416A626E6642474B36736868583068534C4F5042384B64556A773638507A564B7161713562536B5A366F324577316438422D51535F6F34714C6F65595F4C5746664C536E6F3454534644726B624C4E336562756F5A6C704F7147554A6E63386D464F6C474D546665563371615F3954543852385A627478374270544C50613733463373665A3069446441386231534D535058456A4E4F6C54474B6F43566D37594E6E75544F4C556C6B4235336241444F537A6B73526C7068324D386F437839673467776F774B2D305048466F4756495F6D6E654F7553682D6F7A5452472D354A4632685465587630685165697061494E484F437A723261416B684874356D6C41416D6D5A4C50486E6D346541666E2D72782D63686C473966707A724234484C346F4C4F64512D65654B4B61436B74664D49516B326D485539766C4B4B7573374D4F514862485A5363366F753958326C516C6E35565557464E715F4748666C574C4B41336E4979767038484B4D564B7262675A696E7654356D6C324C7153505F444E616150375A56477764317530615A6B535F6972655549766445313165594D534D5A584D564A6B474E56653572565779574B414C4C47633471666B59734A5A374F67715333736A7953596E3734356A3358734D55616A7048594E5354324355566442776F71786178387A33474A46773779324461495752564F795F68446D737243426163447541724E777A455845367747424F57785F2D4D5F70456F6238774F6E344F526252444F49685646756850736C46632D5344756279525477622D726F32423666526C694F425836382D7550484470435A79334274754A436A7A77716D72757034654148694C64313934426E4532672D7734494D42693433724147774E5F6C76396374636A6F574C666C557934756E39466A387A3977724C6B366651746F57327634456F6C555A504B496769677158776569397A356B732D7763743134325A75654D767847663374355347413652593151685A327678327A494932686B2D5A526250312D6D655351512D546D4D59416157356F455557795A785749516F33395943714936523455596563624933634D64334245484A66706A6937465651414B626D5152316642506245553938614876324C42414A4C78624E6E72374563716D4D7978544D67347A6E2D614F547262316C7A476E5235616337314D6D6F7742373644525962326F554C3357483074315464674E6C497253344B45386F546364333439303948646F563675326E4F384941504F65554C754342394E4334534F3645524E4C365070357063537469526A6C4979317963584F3577454E4D4F34393056714F6F556B39366769576B41767336684D4B5348512D37576456654E63764C6B323447303661744C4E6B545F5772792D374B4A586D58443366353232396D783544374F38366379537353313838414A6A364374383448793478785070426A61505848317A614D68733265684F65644B62315339317661754B315559694D756D463537543046365F4F4448595254666D65583048694D6634374F3059674132704D61626E6148397547796A52627164397753507167657A435A3546574879625A4276574F6550724B332D5035643477556768784A6D3847444D4D52366B6D634D52466670797449614E6A6A56667138323874534B5F483934354555635034396F526E75744B5464557074565854337779694E3462716F366C65672D4978645038436776366A79594A4833504C454D5F306873384B556E354B58335A37694877613266616A35796959716E4E4E6D5668563345327871694F4B585337655F5777586B634476565264557A484334462D54474B78392D4B78653562522D474D374B77527A575842367766573341595855546149554871615F56504C6333437466345233667961364B7632384F54776F454455715971707A584F52615F57466B65534E6E333839796465495262676964754A665A4132594C655F465963475A335041686E5A706865744E3038705476734F745F5449417042455674415A30432D4D74736E46673135425A6D585633784F66744A4E70342D424537374C666B7A586A676B5A59784645745343566177575731646171694E7172597736462D5A455A75347975414F66746C4F4D736877784A495A456A4D3273444B2D704F764A69305642333849684859373638666870666A4E2D78507436565F76753774754E70726C666445734D534D4E3457636E654148687149544267632D72346C30776F4F7A344E4372744C4A4C4C58515970344978784E3779635A4D4E416F326F3157612D44686E626C3431394D647A5767446266596E2D65416142314E622D7379446752544A42486D54726964744B7154756A6D4730534575516937324B715543564439455F553374596C6F436F57325F644C65363733644A4B6A38624952773065472D2D6B614842557A445835394F4A376369486344346F4C3467694D4F6259694D3464536B626834516E5A4658366C667A65475A32555F4F4D56396B6A3851694E3230507A7A383932737A666E516854734764566E794E6764355234726A546B36664C4E7678415065436A78366474487856524A6B74716441396B70736C78343630356662696D594F67445744594739536A3357765375573636534B734152794534375A5F765050786559426B486E7379615835645361766431747952716E44464F78714354393748317A32746C36656C5A664D4B692D45574B466D6331687A737854764478307235384C77495265544364704A6241586959416D453432754D4463335A315752354C515F6771754F4A62527737464C6A496B644B6447474D6667695552646B317444567279396E455377444D5A69522D3370484B325631505A587A6969376D655F4379744949673643506F745F324646556C746666505554576374687268686A4B76715251714465304A64712D435842526D4D394A7238557472346C794D5049584F6E6166457A39536E6D7474495A65692D53766A5875394243514B626876507952695269777541735F63656D5F50496E4F34746C77765363412D7645556F654B43537268623342475F584C32366E774C36754A5A4936774B4C6A50707141497642506831496F444178534F55352D346264597570786548773265494C41764255757464365A427836446B67775359354D414966576F435F4957794B7367567962396B4B5F566670624C546630365A4957593273363253555049436C51342D7667496D72337939315265386654387778737961307068504D38415A5F446E4F5670376F4533455276483861573058446B465374');
INSERT INTO "hand_in" VALUES(11,3,'review','6ea47002e874ecca5456163d13cc1eeab0b39ccf9ee7b4c56ee05154b2d204fe','ao','2025-02-03','taken_in',4,NULL,NULL,NULL,X'00',X'67414141414142724177585970667655532D4F30526D654A50556B6679684B475A507464754E585551616348466D46694446716F5663534474686D5F7655586762324E6369636D3332776752527555704A584D35784875646651787A2D39765154556D70705F667767414867306136334C337A66527051463554736D3042434C674B37447132613452674B5F64566A4E373535696C5A305634466738543665496E4450545853577432445F4D7773546861635365614D6F5450724A30685653664E534B516C4278475A4F34526B6E472D6D2D6558454462564B55354F71326A68415073736C415341306C4D42324A4D426658357547775166764455705A6C5771692D624F61385F506F516F477378786146657A443546365A59746330634E56465656745338514C30495732324848474A385566447034437A516A6949616E4C355253535347714E4859447163656A694D69665047754B3471487632323857533044476130416C6137384558676B386E7459497656426B705671326845664A4D48575A2D634D6F35336F624331734B776278794B444D754830324B734441755064423141774C6D6B742D477267417477747836334F71645443622D32744337697275305A772D4C4C4D6478666A7356794A494C5338457543387A4A476D534139786C38565039732D486B577258577A3858635A305350614B32345F67465434764D674E5A513071795F7846706143334A517230734976714B626C776A694A7A4C64444A794B55526662625555594844693145547674446231355776665F67625048556D624961396F78586B4943726937417366563641353761425939327447636369314B324249704B50675F663138716D6C72784F4A78655F54726E537A2D34334E6630645447384B6C6A6A7841426F614E656A6C646E4D425836412D5048446451706A65354763764A5764773679637573546E6C727A547972416A50307972765059366A456A6C726D786631304E4569346C44412D39514B4445626E6A674D486E444733636832693052356D68546371326A547761495F426C726431654F65694B7673365552745833454B506238364457624F615733384C4F32314C6944357772754D2D4551494935656F4A78767178447A2D6B6A5F7149725A64666475495156557279737777334135766A3078536C524B765A3942336E5345593434527644386C4668487344594E713641666C767857466A69776C626A4A2D7A486E38384B61306D446844656878554D754A36317569735A5839437A5657324E43644D74576F506964437242754D5039416A665A697458755F364F5F4339674538744953637A5971376370413549334272713957526F4E554F2D565272625877765575636F484837586146685A6759696B4A7078422D336152576579327977724B7947645858764B44313769577834514A594170715A7067766870384E464A4330313868383053624249706776584A4936536D556B774D636D2D71633D');
INSERT INTO "hand_in" VALUES(12,4,'review','95a07f0037cb4938e27d6ab98ead97ca9c1ae986fb870c3f33dc8dee43e9cf94','ao','2025-02-03','taken_in',4,NULL,NULL,NULL,X'00',X'674141414141427241775859344F7A36474C6F5F7750486541324D42555A456B366433327056464F59317A78467A51566E446B5574314B457834303131557048765875636833415A43776373774A736C6865784C617654744F4A776D745F7755534835636C597745356642782D78455530754F6E76564F2D63686170716975723371526258512D4B564978356939734B4E744453484354695A3747784D31466E306975305F645A78444F47667830336B596B54744151305254643251786533337347427641636A5331423054387574624738613241326252484179446E797A415434364A676E6F354978736D667776754D2D555668772D44536D376E346833764971536A78427445634A4D3858484B6F4A4D616D3449502D6A427375546970524C3744693743754B6B702D3064746F6E68446C4A517A574B314263476178635A3651696A70584574316B6A344836742D656D64796D53594573444A344D6F4B66333673414533554F456D796C6A3242314C675A573362686D6E425F78303065706B315338522D3363454C5F6841706C326839474C4F636F48636B4472465A34745242574D77785A4C5F7472304B39465A766651423655344637514C6667704E702D5959414836524B3176476A346736446C514E48614F794D70574B394F77794B7175647248424B64537570524C556D705A2D724C55556879716D646D67577049654E31747852505454755F55726439426A35686C76785373736E655A47346434447051586471366B36306141444B6237384F70572D55433553616E5A46487353327A49474D5A304E317A7038695466724F3336673074736650305A62773556557644597254524A51366E77764A6769306A52774E56644E316E2D36643276585659337A6C6B76537665613358534C766A6452397266466B6B646A4E586142755147444A3961325850376F617368745A5F2D674233782D564E4377776A525270774A756F6A6C6861552D65495169512D38534F63495156566A4856734176624A62776C744342657241474C335F3144326B6C5365474C7838356B73323569747670797953314A38424B6C576E56756F684442305F6357372D4B616F7A76376E676938427635327A336D54494A5A394B57655A7032767951557039756455463355663847567450727566483271587A6E523764637569784567384C475166746C785477574E4459314D626E55344D734742324A506379306D367A36514B7A4C394D5563374F6850564E564553416B4F67656F68336766395054464C776F72544673724A6D774D524B644E46694C61396939383972543263655739574D7467694564425A386A753075644B3539706C696C76315756306651425744734B7239506146565A5A316E675F4D72494C684166524652544C563039584859303254316345367668596A4934347A7677626346745579784D71735370624270646D784B36375431757449565461444A424E704C5A3645396E514C623579383D');
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
INSERT INTO "meeting" VALUES(3,1,'dialogue','2024-05-14',NULL,NULL,'2024-05-14','["Verksamhetschef", "Enhetschef"]',X'67414141414142724177585234706367397872576C44334774454744373847544E50446A774464305F624D644861774C50736B474F745866576B66323758752D6C7574787754716533412D4A475562345150596672686E42465056714857326B4E7A634F362D6E726C595147356B5A44754C6B5265595976524831693270397353466D5242722D7861645A55','2024-05-14','chef.tallunda','ao',0,NULL,'2024-05-07');
INSERT INTO "meeting" VALUES(4,2,'dialogue','2024-05-14',NULL,NULL,'2024-05-14','["Verksamhetschef", "Enhetschef"]',X'6741414141414272417758534468516D6F706770674541693753736548744569545F6864726355525A4B6459444F384D34516F715442777558724F51686E446744756A70625A6C3430734B6F3271796D5F74776835564E574E534D325F4C7463585958796943466F7377734A6D6D515A6F4765576F726B376E6A794377454F56686A305235504F3335715651','2024-05-14','gm','ao',0,NULL,'2024-05-07');
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
Löfte: 1f620de61f8776c4637d08626367aa6c7626fff1c3c75b759189df6368e14be2
Kvalitetsenheten
','2024-04-08','sent','2024-04-08','2024-04-08-00001-list_request-chef.tallunda.txt',NULL,1,'file','[]',NULL,0,1,'2024-04-08 10:00:00.000000',NULL,NULL,'2024-04-08-00001-list_request-chef.tallunda.txt');
INSERT INTO "message" VALUES(2,'list_request|mini-2024|mosslida|gm|requested',2,'list_request','gm','greta.myrlund@lillkommun.example','Lista från Mosslida senast 11 april 2024','Ärenden 1 juli 2023–29 februari 2024, 13–17 år. Rubriker: Aktnummer, Personbeteckning, Juridiskt kön, År fyllda, Aktualiserad, Utredning från, Utredning till.
Löfte: dc0e3a3862c979241ca278a9bf5f3e99abf3f02961cbf70df46c588100818f5a
Kvalitetsenheten
','2024-04-08','sent','2024-04-08','2024-04-08-00002-list_request-gm.txt',NULL,1,'file','[]',NULL,0,1,'2024-04-08 10:00:00.000000',NULL,NULL,'2024-04-08-00002-list_request-gm.txt');
INSERT INTO "message" VALUES(3,'taken_in|mini-2024|tallunda|chef.tallunda|frame|1',1,'taken_in','chef.tallunda','chef.tallunda@lillkommun.example','Tallunda: lista över ärenden är mottagen','12 rader. 0 noteringar.
','2024-04-11','sent','2024-04-12','2024-04-11-00003-taken_in-chef.tallunda.txt',NULL,1,'file','[]',NULL,0,1,'2024-04-11 10:00:00.000000',NULL,NULL,'2024-04-11-00003-taken_in-chef.tallunda.txt');
INSERT INTO "message" VALUES(4,'taken_in|mini-2024|mosslida|gm|frame|1',2,'taken_in','gm','greta.myrlund@lillkommun.example','Mosslida: lista över ärenden är mottagen','12 rader. 0 noteringar.
','2024-04-11','sent','2024-04-12','2024-04-11-00004-taken_in-gm.txt',NULL,1,'file','[]',NULL,0,1,'2024-04-11 10:00:00.000000',NULL,NULL,'2024-04-11-00004-taken_in-gm.txt');
INSERT INTO "message" VALUES(5,'sample_sealed|mini-2024|tallunda|chef.tallunda|sealed',1,'sample_sealed','chef.tallunda','chef.tallunda@lillkommun.example','Tallunda: urvalet är draget','6 akter och 4 reserver. Listans kontrollsumma f7e7b847284a65029db94ebdead55be4aa900fc41f4c8edf85535742236e642c.
Frö KS 2024/17|2024|ab637132d169baba590f0924d4f1522e30b739e11fb0525306f3ae35410eb8ea, slumptal ab637132d169baba590f0924d4f1522e30b739e11fb0525306f3ae35410eb8ea. Akterna behövs senast 26 april 2024.
','2024-04-12','sent','2024-04-12','2024-04-12-00005-sample_sealed-chef.tallunda.txt',NULL,1,'file','[]',NULL,0,1,'2024-04-12 10:00:00.000000',NULL,NULL,'2024-04-12-00005-sample_sealed-chef.tallunda.txt');
INSERT INTO "message" VALUES(6,'files_to_read|mini-2024|tallunda|ao|sealed',1,'files_to_read','ao','asta.ormbunke@lillkommun.example','Tallunda: 6 akter att läsa','Av dem läses 0 två gånger. Klart senast 26 april 2024.
','2024-04-12','sent','2024-04-12','2024-04-12-00006-files_to_read-ao.txt',NULL,1,'file','[]',NULL,0,1,'2024-04-12 10:00:00.000000',NULL,NULL,'2024-04-12-00006-files_to_read-ao.txt');
INSERT INTO "message" VALUES(7,'files_to_read|mini-2024|tallunda|fk|sealed',1,'files_to_read','fk','folke.kvistrum@lillkommun.example','Tallunda: 6 akter att läsa','Av dem läses 0 två gånger. Klart senast 26 april 2024.
','2024-04-12','sent','2024-04-12','2024-04-12-00007-files_to_read-fk.txt',NULL,1,'file','[]',NULL,0,1,'2024-04-12 10:00:00.000000',NULL,NULL,'2024-04-12-00007-files_to_read-fk.txt');
INSERT INTO "message" VALUES(8,'sample_sealed|mini-2024|mosslida|gm|sealed',2,'sample_sealed','gm','greta.myrlund@lillkommun.example','Mosslida: urvalet är draget','6 akter och 4 reserver. Listans kontrollsumma e616be432552b23ad49e0ec4ccf19d458e7bca831cdb2324883ed11faa1db246.
Frö KS 2024/17|2024|88c43a3fde3342d0b691a8d55eab453369cc41df5fcbfdb0ddeeb8c42735b7d8, slumptal 88c43a3fde3342d0b691a8d55eab453369cc41df5fcbfdb0ddeeb8c42735b7d8. Akterna behövs senast 26 april 2024.
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
INSERT INTO "message" VALUES(25,'report_drafted|rapport-mini-2024|ao|1',NULL,'report_drafted','ao','asta.ormbunke@lillkommun.example','Utkast: Kvalitetsgranskning: Orosanmälningar för unga 13-17 år','rapport-mini-2024-v1.pdf version 1, 20 juni 2024
','2024-05-28','sent','2024-05-28','2024-05-28-00025-report_drafted-ao.txt',NULL,NULL,'file','[]',NULL,0,1,'2024-05-28 10:00:00.000000',NULL,NULL,'2024-05-28-00025-report_drafted-ao.txt');
INSERT INTO "message" VALUES(26,'report_drafted|rapport-mini-2024|fk|1',NULL,'report_drafted','fk','folke.kvistrum@lillkommun.example','Utkast: Kvalitetsgranskning: Orosanmälningar för unga 13-17 år','rapport-mini-2024-v1.pdf version 1, 20 juni 2024
','2024-05-28','sent','2024-05-28','2024-05-28-00026-report_drafted-fk.txt',NULL,NULL,'file','[]',NULL,0,1,'2024-05-28 10:00:00.000000',NULL,NULL,'2024-05-28-00026-report_drafted-fk.txt');
INSERT INTO "message" VALUES(27,'plan_request|mini-2024|tallunda|chef.tallunda|asked',1,'plan_request','chef.tallunda','chef.tallunda@lillkommun.example','Åtgärdsplan från Tallunda senast 18 juni 2024','Hej,

för varje utvecklingsområde behöver vi en åtgärd från Tallunda, senast 18 juni 2024:

- Brister i dokumentationen
- Samtalen med skolan

Kolumner: Löpnummer, Förbättringsområde, Vad vi gör, Funktion, Färdigt den, Så märks det. Ansvarig anges som funktion.

Kvalitetsenheten
','2024-05-30','sent','2024-05-30','2024-05-30-00027-plan_request-chef.tallunda.txt',NULL,1,'file','[]',NULL,0,1,'2024-05-30 10:00:00.000000',NULL,NULL,'2024-05-30-00027-plan_request-chef.tallunda.txt');
INSERT INTO "message" VALUES(28,'plan_request|mini-2024|mosslida|gm|asked',2,'plan_request','gm','greta.myrlund@lillkommun.example','Åtgärdsplan från Mosslida senast 18 juni 2024','Hej,

för varje utvecklingsområde behöver vi en åtgärd från Mosslida, senast 18 juni 2024:

- Brister i dokumentationen
- Plan finns

Kolumner: Löpnummer, Förbättringsområde, Vad vi gör, Funktion, Färdigt den, Så märks det. Ansvarig anges som funktion.

Kvalitetsenheten
','2024-05-30','sent','2024-05-30','2024-05-30-00028-plan_request-gm.txt',NULL,1,'file','[]',NULL,0,1,'2024-05-30 10:00:00.000000',NULL,NULL,'2024-05-30-00028-plan_request-gm.txt');
INSERT INTO "message" VALUES(29,'taken_in|mini-2024|tallunda|chef.tallunda|action-plan|1',1,'taken_in','chef.tallunda','chef.tallunda@lillkommun.example','Tallunda: plan för förbättringar är mottagen','2 rader. 0 noteringar.
','2024-06-14','sent','2025-01-02','2024-06-14-00029-taken_in-chef.tallunda.txt',NULL,1,'file','[]',NULL,0,1,'2024-06-14 10:00:00.000000',NULL,NULL,'2024-06-14-00029-taken_in-chef.tallunda.txt');
INSERT INTO "message" VALUES(30,'plan_to_accept|mini-2024|tallunda|ao|version 1',1,'plan_to_accept','ao','asta.ormbunke@lillkommun.example','Åtgärdsplan från Tallunda att ta ställning till','Tallunda har lämnat en åtgärdsplan med 2 åtgärder i granskningen Orosanmälningar för unga 13-17 år. Godta den eller sänd den åter
med ett skäl senast 1 juli 2024 (arshjul record ... plan-accepted eller plan-returned).

Kvalitetsenheten
','2024-06-14','sent','2025-01-02','2024-06-14-00030-plan_to_accept-ao.txt',NULL,1,'file','[]',NULL,0,1,'2024-06-14 10:00:00.000000',NULL,NULL,'2024-06-14-00030-plan_to_accept-ao.txt');
INSERT INTO "message" VALUES(31,'plan_to_accept|mini-2024|tallunda|fk|version 1',1,'plan_to_accept','fk','folke.kvistrum@lillkommun.example','Åtgärdsplan från Tallunda att ta ställning till','Tallunda har lämnat en åtgärdsplan med 2 åtgärder i granskningen Orosanmälningar för unga 13-17 år. Godta den eller sänd den åter
med ett skäl senast 1 juli 2024 (arshjul record ... plan-accepted eller plan-returned).

Kvalitetsenheten
','2024-06-14','sent','2025-01-02','2024-06-14-00031-plan_to_accept-fk.txt',NULL,1,'file','[]',NULL,0,1,'2024-06-14 10:00:00.000000',NULL,NULL,'2024-06-14-00031-plan_to_accept-fk.txt');
INSERT INTO "message" VALUES(32,'plan_accepted|mini-2024|tallunda|chef.tallunda|accepted',1,'plan_accepted','chef.tallunda','chef.tallunda@lillkommun.example','Åtgärdsplanen från Tallunda är godtagen','Hej,

åtgärdsplanen från Tallunda med 2 åtgärder är godtagen.
Lägesrapporter lämnas 1 oktober 2024 och 3 februari 2025.

Kvalitetsenheten
','2024-06-17','sent','2025-01-02','2024-06-17-00032-plan_accepted-chef.tallunda.txt',NULL,1,'file','[]',NULL,0,1,'2024-06-17 10:00:00.000000',NULL,NULL,'2024-06-17-00032-plan_accepted-chef.tallunda.txt');
INSERT INTO "message" VALUES(33,'taken_in|mini-2024|mosslida|gm|action-plan|1',2,'taken_in','gm','greta.myrlund@lillkommun.example','Mosslida: plan för förbättringar är mottagen','2 rader. 0 noteringar.
','2024-06-14','sent','2025-01-02','2024-06-14-00033-taken_in-gm.txt',NULL,1,'file','[]',NULL,0,1,'2024-06-14 10:00:00.000000',NULL,NULL,'2024-06-14-00033-taken_in-gm.txt');
INSERT INTO "message" VALUES(34,'plan_to_accept|mini-2024|mosslida|ao|version 1',2,'plan_to_accept','ao','asta.ormbunke@lillkommun.example','Åtgärdsplan från Mosslida att ta ställning till','Mosslida har lämnat en åtgärdsplan med 2 åtgärder i granskningen Orosanmälningar för unga 13-17 år. Godta den eller sänd den åter
med ett skäl senast 1 juli 2024 (arshjul record ... plan-accepted eller plan-returned).

Kvalitetsenheten
','2024-06-14','sent','2025-01-02','2024-06-14-00034-plan_to_accept-ao.txt',NULL,1,'file','[]',NULL,0,1,'2024-06-14 10:00:00.000000',NULL,NULL,'2024-06-14-00034-plan_to_accept-ao.txt');
INSERT INTO "message" VALUES(35,'plan_to_accept|mini-2024|mosslida|fk|version 1',2,'plan_to_accept','fk','folke.kvistrum@lillkommun.example','Åtgärdsplan från Mosslida att ta ställning till','Mosslida har lämnat en åtgärdsplan med 2 åtgärder i granskningen Orosanmälningar för unga 13-17 år. Godta den eller sänd den åter
med ett skäl senast 1 juli 2024 (arshjul record ... plan-accepted eller plan-returned).

Kvalitetsenheten
','2024-06-14','sent','2025-01-02','2024-06-14-00035-plan_to_accept-fk.txt',NULL,1,'file','[]',NULL,0,1,'2024-06-14 10:00:00.000000',NULL,NULL,'2024-06-14-00035-plan_to_accept-fk.txt');
INSERT INTO "message" VALUES(36,'plan_accepted|mini-2024|mosslida|gm|accepted',2,'plan_accepted','gm','greta.myrlund@lillkommun.example','Åtgärdsplanen från Mosslida är godtagen','Hej,

åtgärdsplanen från Mosslida med 2 åtgärder är godtagen.
Lägesrapporter lämnas 1 oktober 2024 och 3 februari 2025.

Kvalitetsenheten
','2024-06-17','sent','2025-01-02','2024-06-17-00036-plan_accepted-gm.txt',NULL,1,'file','[]',NULL,0,1,'2024-06-17 10:00:00.000000',NULL,NULL,'2024-06-17-00036-plan_accepted-gm.txt');
INSERT INTO "message" VALUES(37,'extension_asked|mini-2024|tallunda|ao|action|action 1|1',1,'extension_asked','ao','asta.ormbunke@lillkommun.example','Tallunda ber om mer tid för åtgärd 1 i planen','Tallunda ber om mer tid för åtgärd 1 i planen i granskningen Orosanmälningar för unga 13-17 år, till 13 december 2024. Besluta med
arshjul record ... extension-granted eller extension-refused.

Kvalitetsenheten
','2024-09-02','sent','2025-01-02','2024-09-02-00037-extension_asked-ao.txt',NULL,1,'file','[]',NULL,0,1,'2024-09-02 10:00:00.000000',NULL,NULL,'2024-09-02-00037-extension_asked-ao.txt');
INSERT INTO "message" VALUES(38,'extension_asked|mini-2024|tallunda|fk|action|action 1|1',1,'extension_asked','fk','folke.kvistrum@lillkommun.example','Tallunda ber om mer tid för åtgärd 1 i planen','Tallunda ber om mer tid för åtgärd 1 i planen i granskningen Orosanmälningar för unga 13-17 år, till 13 december 2024. Besluta med
arshjul record ... extension-granted eller extension-refused.

Kvalitetsenheten
','2024-09-02','sent','2025-01-02','2024-09-02-00038-extension_asked-fk.txt',NULL,1,'file','[]',NULL,0,1,'2024-09-02 10:00:00.000000',NULL,NULL,'2024-09-02-00038-extension_asked-fk.txt');
INSERT INTO "message" VALUES(39,'extension_decided|mini-2024|tallunda|chef.tallunda|action|action 1|1',1,'extension_decided','chef.tallunda','chef.tallunda@lillkommun.example','Mer tid för åtgärd 1 i planen hos Tallunda: beviljat','Hej,

åtgärd 1 i planen hos Tallunda väntas nu senast 13 december 2024.

Kvalitetsenheten
','2024-09-03','sent','2025-01-02','2024-09-03-00039-extension_decided-chef.tallunda.txt',NULL,1,'file','[]',NULL,0,1,'2024-09-03 10:00:00.000000',NULL,NULL,'2024-09-03-00039-extension_decided-chef.tallunda.txt');
INSERT INTO "message" VALUES(40,'extension_asked|mini-2024|mosslida|ao|action|action 2|1',2,'extension_asked','ao','asta.ormbunke@lillkommun.example','Mosslida ber om mer tid för åtgärd 2 i planen','Mosslida ber om mer tid för åtgärd 2 i planen i granskningen Orosanmälningar för unga 13-17 år, till 14 februari 2025. Besluta med
arshjul record ... extension-granted eller extension-refused.

Kvalitetsenheten
','2024-09-02','sent','2025-01-02','2024-09-02-00040-extension_asked-ao.txt',NULL,1,'file','[]',NULL,0,1,'2024-09-02 10:00:00.000000',NULL,NULL,'2024-09-02-00040-extension_asked-ao.txt');
INSERT INTO "message" VALUES(41,'extension_asked|mini-2024|mosslida|fk|action|action 2|1',2,'extension_asked','fk','folke.kvistrum@lillkommun.example','Mosslida ber om mer tid för åtgärd 2 i planen','Mosslida ber om mer tid för åtgärd 2 i planen i granskningen Orosanmälningar för unga 13-17 år, till 14 februari 2025. Besluta med
arshjul record ... extension-granted eller extension-refused.

Kvalitetsenheten
','2024-09-02','sent','2025-01-02','2024-09-02-00041-extension_asked-fk.txt',NULL,1,'file','[]',NULL,0,1,'2024-09-02 10:00:00.000000',NULL,NULL,'2024-09-02-00041-extension_asked-fk.txt');
INSERT INTO "message" VALUES(42,'extension_decided|mini-2024|mosslida|gm|action|action 2|1',2,'extension_decided','gm','greta.myrlund@lillkommun.example','Mer tid för åtgärd 2 i planen hos Mosslida: avslaget','Hej,

begäran om mer tid för åtgärd 2 i planen hos Mosslida är avslagen. Den väntas som förut senast 15 november 2024.

Kvalitetsenheten
','2024-09-04','sent','2025-01-02','2024-09-04-00042-extension_decided-gm.txt',NULL,1,'file','[]',NULL,0,1,'2024-09-04 10:00:00.000000',NULL,NULL,'2024-09-04-00042-extension_decided-gm.txt');
INSERT INTO "message" VALUES(43,'taken_in|mini-2024|tallunda|chef.tallunda|progress|1',1,'taken_in','chef.tallunda','chef.tallunda@lillkommun.example','Tallunda: läget i planen är mottagen','2 rader. 0 noteringar.
','2024-10-01','sent','2025-01-02','2024-10-01-00043-taken_in-chef.tallunda.txt',NULL,1,'file','[]',NULL,0,1,'2024-10-01 10:00:00.000000',NULL,NULL,'2024-10-01-00043-taken_in-chef.tallunda.txt');
INSERT INTO "message" VALUES(44,'taken_in|mini-2024|mosslida|gm|progress|1',2,'taken_in','gm','greta.myrlund@lillkommun.example','Mosslida: läget i planen är mottagen','2 rader. 0 noteringar.
','2024-10-01','sent','2025-01-02','2024-10-01-00044-taken_in-gm.txt',NULL,1,'file','[]',NULL,0,1,'2024-10-01 10:00:00.000000',NULL,NULL,'2024-10-01-00044-taken_in-gm.txt');
INSERT INTO "message" VALUES(45,'follow_up_begins|mini-2024|tallunda|chef.tallunda|mini-2024-igen',1,'follow_up_begins','chef.tallunda','chef.tallunda@lillkommun.example','Uppföljningen av granskningen hos Tallunda börjar','Hej,

snart har det gått ett år sedan Tallunda fick sin återkoppling. Uppföljning: orosanmälningar för unga 13-17 år börjar nu: samma frågor om
utvecklingsområdena ställs till ett litet nytt urval. Omdömet ges 28 maj 2025.

1 åtgärder i planen är ännu inte klara. De följs vidare.

Kvalitetsenheten
','2025-01-02','sent','2025-01-02','2025-01-02-00045-follow_up_begins-chef.tallunda.txt',NULL,1,'file','[]',NULL,0,1,'2025-01-02 11:00:00.000000',NULL,NULL,'2025-01-02-00045-follow_up_begins-chef.tallunda.txt');
INSERT INTO "message" VALUES(46,'follow_up_begins|mini-2024|mosslida|gm|mini-2024-igen',2,'follow_up_begins','gm','greta.myrlund@lillkommun.example','Uppföljningen av granskningen hos Mosslida börjar','Hej,

snart har det gått ett år sedan Mosslida fick sin återkoppling. Uppföljning: orosanmälningar för unga 13-17 år börjar nu: samma frågor om
utvecklingsområdena ställs till ett litet nytt urval. Omdömet ges 28 maj 2025.

Kvalitetsenheten
','2025-01-02','sent','2025-01-02','2025-01-02-00046-follow_up_begins-gm.txt',NULL,1,'file','[]',NULL,0,1,'2025-01-02 11:00:00.000000',NULL,NULL,'2025-01-02-00046-follow_up_begins-gm.txt');
INSERT INTO "message" VALUES(47,'invitation|mini-2024-igen|tallunda|chef.tallunda|2025-01-10',3,'invitation','chef.tallunda','chef.tallunda@lillkommun.example','Startmöte 10 januari 2025 med Tallunda','Vi granskar Uppföljning: orosanmälningar för unga 13-17 år (dnr KS 2024/17), 1 juli 2023–31 december 2024.
Lista senast 15 januari 2025, 4 akter lästa senast 30 januari 2025.
Med 4 akter nu och 4 om ett år syns inte ens en ökning från 50 % till 100 % och inte ens en minskning från 50 % till 0 %.
Kvalitetsenheten
','2025-01-02','sent','2025-01-02','2025-01-02-00047-invitation-chef.tallunda.txt',NULL,2,'file','[]','{"uid": "mini-2024-igen.tallunda.opening@lillkommun.arshjul", "sequence": 0, "method": "REQUEST", "summary": "Inledande m\u00f6te, Tallunda", "description": "Granskningen Uppf\u00f6ljning: orosanm\u00e4lningar f\u00f6r unga 13-17 \u00e5r (dnr KS 2024/17).", "start": "2025-01-10", "minutes": null, "place": null, "organizer": "Kvalitetsenheten", "time_zone": "Europe/Stockholm"}',0,1,'2025-01-02 11:00:00.000000',NULL,NULL,'2025-01-02-00047-invitation-chef.tallunda.txt');
INSERT INTO "message" VALUES(48,'invitation|mini-2024-igen|mosslida|gm|2025-01-10',4,'invitation','gm','greta.myrlund@lillkommun.example','Startmöte 10 januari 2025 med Mosslida','Vi granskar Uppföljning: orosanmälningar för unga 13-17 år (dnr KS 2024/17), 1 juli 2023–31 december 2024.
Lista senast 15 januari 2025, 4 akter lästa senast 30 januari 2025.
Med 4 akter nu och 4 om ett år syns inte ens en ökning från 50 % till 100 % och inte ens en minskning från 50 % till 0 %.
Kvalitetsenheten
','2025-01-02','sent','2025-01-02','2025-01-02-00048-invitation-gm.txt',NULL,2,'file','[]','{"uid": "mini-2024-igen.mosslida.opening@lillkommun.arshjul", "sequence": 0, "method": "REQUEST", "summary": "Inledande m\u00f6te, Mosslida", "description": "Granskningen Uppf\u00f6ljning: orosanm\u00e4lningar f\u00f6r unga 13-17 \u00e5r (dnr KS 2024/17).", "start": "2025-01-10", "minutes": null, "place": null, "organizer": "Kvalitetsenheten", "time_zone": "Europe/Stockholm"}',0,1,'2025-01-02 11:00:00.000000',NULL,NULL,'2025-01-02-00048-invitation-gm.txt');
INSERT INTO "message" VALUES(49,'reminder|ao|2025-01-02',NULL,'reminder','ao','asta.ormbunke@lillkommun.example','Påminnelse: 2 saker väntar, varav 2 försenade','Hej,

det här väntar vi på, det äldsta först:

- rapporten, Orosanmälningar för unga 13-17 år: skulle ha kommit 20 juni 2024, för 196 dagar sedan.
- konferensen, Orosanmälningar för unga 13-17 år: skulle ha kommit 12 september 2024, för 112 dagar sedan.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-01-02','sent','2025-01-02','2025-01-02-00049-reminder-ao.txt',NULL,NULL,'file','[]',NULL,0,1,'2025-01-02 11:00:00.000000',NULL,NULL,'2025-01-02-00049-reminder-ao.txt');
INSERT INTO "message" VALUES(50,'reminder|chef.tallunda|2025-01-02',1,'reminder','chef.tallunda','chef.tallunda@lillkommun.example','Försenat: åtgärd 2 i planen, Tallunda','Hej,

det här väntar vi på:

- åtgärd 2 i planen, Tallunda (granskningen Orosanmälningar för unga 13-17 år): skulle ha kommit 15 november 2024, för 48 dagar sedan.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-01-02','sent','2025-01-02','2025-01-02-00050-reminder-chef.tallunda.txt',NULL,1,'file','[]',NULL,0,1,'2025-01-02 11:00:00.000000',NULL,NULL,'2025-01-02-00050-reminder-chef.tallunda.txt');
INSERT INTO "message" VALUES(51,'reminder|fk|2025-01-02',NULL,'reminder','fk','folke.kvistrum@lillkommun.example','Påminnelse: 2 saker väntar, varav 2 försenade','Hej,

det här väntar vi på, det äldsta först:

- rapporten, Orosanmälningar för unga 13-17 år: skulle ha kommit 20 juni 2024, för 196 dagar sedan.
- konferensen, Orosanmälningar för unga 13-17 år: skulle ha kommit 12 september 2024, för 112 dagar sedan.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-01-02','sent','2025-01-02','2025-01-02-00051-reminder-fk.txt',NULL,NULL,'file','[]',NULL,0,1,'2025-01-02 11:00:00.000000',NULL,NULL,'2025-01-02-00051-reminder-fk.txt');
INSERT INTO "message" VALUES(52,'reminder|kvalitetschef|2025-01-02',NULL,'reminder','kvalitetschef','kvalitetschef@lillkommun.example','Påminnelse: 2 saker väntar, varav 2 försenade','Hej,

det här väntar vi på, det äldsta först:

- rapporten, Orosanmälningar för unga 13-17 år: skulle ha kommit 20 juni 2024, för 196 dagar sedan. Ansvarig: Kvalitetsutvecklare, som inte har svarat.
- konferensen, Orosanmälningar för unga 13-17 år: skulle ha kommit 12 september 2024, för 112 dagar sedan. Ansvarig: Kvalitetsutvecklare, som inte har svarat.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-01-02','sent','2025-01-02','2025-01-02-00052-reminder-kvalitetschef.txt',NULL,NULL,'file','[]',NULL,0,1,'2025-01-02 11:00:00.000000',NULL,NULL,'2025-01-02-00052-reminder-kvalitetschef.txt');
INSERT INTO "message" VALUES(53,'list_request|mini-2024-igen|tallunda|chef.tallunda|requested',3,'list_request','chef.tallunda','chef.tallunda@lillkommun.example','Lista från Tallunda senast 15 januari 2025','Ärenden 1 juli 2023–31 december 2024, 13–17 år. Rubriker: Aktnummer, Personbeteckning, Juridiskt kön, År fyllda, Aktualiserad, Utredning från, Utredning till.
Löfte: d5de1e16da635a27e1624051718d9d05e8f25dd769eb3bcba708b50fee5792d7
Kvalitetsenheten
','2025-01-10','sent','2025-01-10','2025-01-10-00053-list_request-chef.tallunda.txt',NULL,2,'file','[]',NULL,0,1,'2025-01-10 11:00:00.000000',NULL,NULL,'2025-01-10-00053-list_request-chef.tallunda.txt');
INSERT INTO "message" VALUES(54,'list_request|mini-2024-igen|mosslida|gm|requested',4,'list_request','gm','greta.myrlund@lillkommun.example','Lista från Mosslida senast 15 januari 2025','Ärenden 1 juli 2023–31 december 2024, 13–17 år. Rubriker: Aktnummer, Personbeteckning, Juridiskt kön, År fyllda, Aktualiserad, Utredning från, Utredning till.
Löfte: 0d2819c11ad75b807434ea93df7b3850db5f5874a2271461eeeb886cdbaaf1e8
Kvalitetsenheten
','2025-01-10','sent','2025-01-10','2025-01-10-00054-list_request-gm.txt',NULL,2,'file','[]',NULL,0,1,'2025-01-10 11:00:00.000000',NULL,NULL,'2025-01-10-00054-list_request-gm.txt');
INSERT INTO "message" VALUES(55,'reminder|ao|2025-01-10',NULL,'reminder','ao','asta.ormbunke@lillkommun.example','Försenat: rapporten, Orosanmälningar för unga 13-17 år','Hej,

det här väntar vi på:

- rapporten, Orosanmälningar för unga 13-17 år: skulle ha kommit 20 juni 2024, för 204 dagar sedan.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-01-10','sent','2025-01-10','2025-01-10-00055-reminder-ao.txt',NULL,NULL,'file','[]',NULL,0,1,'2025-01-10 11:00:00.000000',NULL,NULL,'2025-01-10-00055-reminder-ao.txt');
INSERT INTO "message" VALUES(56,'reminder|fk|2025-01-10',NULL,'reminder','fk','folke.kvistrum@lillkommun.example','Försenat: rapporten, Orosanmälningar för unga 13-17 år','Hej,

det här väntar vi på:

- rapporten, Orosanmälningar för unga 13-17 år: skulle ha kommit 20 juni 2024, för 204 dagar sedan.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-01-10','sent','2025-01-10','2025-01-10-00056-reminder-fk.txt',NULL,NULL,'file','[]',NULL,0,1,'2025-01-10 11:00:00.000000',NULL,NULL,'2025-01-10-00056-reminder-fk.txt');
INSERT INTO "message" VALUES(57,'reminder|kvalitetschef|2025-01-10',NULL,'reminder','kvalitetschef','kvalitetschef@lillkommun.example','Försenat: rapporten, Orosanmälningar för unga 13-17 år','Hej,

det här väntar vi på:

- rapporten, Orosanmälningar för unga 13-17 år: skulle ha kommit 20 juni 2024, för 204 dagar sedan. Ansvarig: Kvalitetsutvecklare, som inte har svarat.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-01-10','sent','2025-01-10','2025-01-10-00057-reminder-kvalitetschef.txt',NULL,NULL,'file','[]',NULL,0,1,'2025-01-10 11:00:00.000000',NULL,NULL,'2025-01-10-00057-reminder-kvalitetschef.txt');
INSERT INTO "message" VALUES(58,'taken_in|mini-2024-igen|tallunda|chef.tallunda|frame|1',3,'taken_in','chef.tallunda','chef.tallunda@lillkommun.example','Tallunda: lista över ärenden är mottagen','12 rader. 0 noteringar.
','2025-01-15','sent','2025-01-20','2025-01-15-00058-taken_in-chef.tallunda.txt',NULL,2,'file','[]',NULL,0,1,'2025-01-15 11:00:00.000000',NULL,NULL,'2025-01-15-00058-taken_in-chef.tallunda.txt');
INSERT INTO "message" VALUES(59,'taken_in|mini-2024-igen|mosslida|gm|frame|1',4,'taken_in','gm','greta.myrlund@lillkommun.example','Mosslida: lista över ärenden är mottagen','12 rader. 0 noteringar.
','2025-01-15','sent','2025-01-20','2025-01-15-00059-taken_in-gm.txt',NULL,2,'file','[]',NULL,0,1,'2025-01-15 11:00:00.000000',NULL,NULL,'2025-01-15-00059-taken_in-gm.txt');
INSERT INTO "message" VALUES(60,'sample_sealed|mini-2024-igen|tallunda|chef.tallunda|sealed',3,'sample_sealed','chef.tallunda','chef.tallunda@lillkommun.example','Tallunda: urvalet är draget','4 akter och 2 reserver. Listans kontrollsumma bf72014b2bcdc83ca81cad3ebb3bd457da6ec0a4acc46d2cc5b48a7a4f7f8c90.
Frö KS 2024/17|2025|e930cd4aad2c62483293cfef6ea0a41a1e0be14bd487c680916c9faa40ac311a, slumptal e930cd4aad2c62483293cfef6ea0a41a1e0be14bd487c680916c9faa40ac311a. Akterna behövs senast 30 januari 2025.
','2025-01-20','sent','2025-01-20','2025-01-20-00060-sample_sealed-chef.tallunda.txt',NULL,2,'file','[]',NULL,0,1,'2025-01-20 11:00:00.000000',NULL,NULL,'2025-01-20-00060-sample_sealed-chef.tallunda.txt');
INSERT INTO "message" VALUES(61,'files_to_read|mini-2024-igen|tallunda|ao|sealed',3,'files_to_read','ao','asta.ormbunke@lillkommun.example','Tallunda: 4 akter att läsa','Av dem läses 0 två gånger. Klart senast 30 januari 2025.
','2025-01-20','sent','2025-01-20','2025-01-20-00061-files_to_read-ao.txt',NULL,2,'file','[]',NULL,0,1,'2025-01-20 11:00:00.000000',NULL,NULL,'2025-01-20-00061-files_to_read-ao.txt');
INSERT INTO "message" VALUES(62,'files_to_read|mini-2024-igen|tallunda|fk|sealed',3,'files_to_read','fk','folke.kvistrum@lillkommun.example','Tallunda: 4 akter att läsa','Av dem läses 0 två gånger. Klart senast 30 januari 2025.
','2025-01-20','sent','2025-01-20','2025-01-20-00062-files_to_read-fk.txt',NULL,2,'file','[]',NULL,0,1,'2025-01-20 11:00:00.000000',NULL,NULL,'2025-01-20-00062-files_to_read-fk.txt');
INSERT INTO "message" VALUES(63,'sample_sealed|mini-2024-igen|mosslida|gm|sealed',4,'sample_sealed','gm','greta.myrlund@lillkommun.example','Mosslida: urvalet är draget','4 akter och 2 reserver. Listans kontrollsumma f292e34ae7acb6d73ec97ab6bffc1133c34c42a55ab885d5e9e7603b80a0a1cd.
Frö KS 2024/17|2025|d6f377075b5f50a604e96a494b9e1a21a5ce36d1214b11106f2a894f10870c88, slumptal d6f377075b5f50a604e96a494b9e1a21a5ce36d1214b11106f2a894f10870c88. Akterna behövs senast 30 januari 2025.
','2025-01-20','sent','2025-01-20','2025-01-20-00063-sample_sealed-gm.txt',NULL,2,'file','[]',NULL,0,1,'2025-01-20 11:00:00.000000',NULL,NULL,'2025-01-20-00063-sample_sealed-gm.txt');
INSERT INTO "message" VALUES(64,'files_to_read|mini-2024-igen|mosslida|ao|sealed',4,'files_to_read','ao','asta.ormbunke@lillkommun.example','Mosslida: 4 akter att läsa','Av dem läses 0 två gånger. Klart senast 30 januari 2025.
','2025-01-20','sent','2025-01-20','2025-01-20-00064-files_to_read-ao.txt',NULL,2,'file','[]',NULL,0,1,'2025-01-20 11:00:00.000000',NULL,NULL,'2025-01-20-00064-files_to_read-ao.txt');
INSERT INTO "message" VALUES(65,'files_to_read|mini-2024-igen|mosslida|fk|sealed',4,'files_to_read','fk','folke.kvistrum@lillkommun.example','Mosslida: 4 akter att läsa','Av dem läses 0 två gånger. Klart senast 30 januari 2025.
','2025-01-20','sent','2025-01-20','2025-01-20-00065-files_to_read-fk.txt',NULL,2,'file','[]',NULL,0,1,'2025-01-20 11:00:00.000000',NULL,NULL,'2025-01-20-00065-files_to_read-fk.txt');
INSERT INTO "message" VALUES(66,'reminder|ao|2025-01-20',NULL,'reminder','ao','asta.ormbunke@lillkommun.example','Påminnelse: 2 saker väntar, varav 2 försenade','Hej,

det här väntar vi på, det äldsta först:

- rapporten, Orosanmälningar för unga 13-17 år: skulle ha kommit 20 juni 2024, för 214 dagar sedan.
- konferensen, Orosanmälningar för unga 13-17 år: skulle ha kommit 12 september 2024, för 130 dagar sedan.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-01-20','sent','2025-01-20','2025-01-20-00066-reminder-ao.txt',NULL,NULL,'file','[]',NULL,0,1,'2025-01-20 11:00:00.000000',NULL,NULL,'2025-01-20-00066-reminder-ao.txt');
INSERT INTO "message" VALUES(67,'reminder|chef.tallunda|2025-01-20',1,'reminder','chef.tallunda','chef.tallunda@lillkommun.example','Försenat: åtgärd 2 i planen, Tallunda','Hej,

det här väntar vi på:

- åtgärd 2 i planen, Tallunda (granskningen Orosanmälningar för unga 13-17 år): skulle ha kommit 15 november 2024, för 66 dagar sedan.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-01-20','sent','2025-01-20','2025-01-20-00067-reminder-chef.tallunda.txt',NULL,1,'file','[]',NULL,0,1,'2025-01-20 11:00:00.000000',NULL,NULL,'2025-01-20-00067-reminder-chef.tallunda.txt');
INSERT INTO "message" VALUES(68,'reminder|fk|2025-01-20',NULL,'reminder','fk','folke.kvistrum@lillkommun.example','Påminnelse: 2 saker väntar, varav 2 försenade','Hej,

det här väntar vi på, det äldsta först:

- rapporten, Orosanmälningar för unga 13-17 år: skulle ha kommit 20 juni 2024, för 214 dagar sedan.
- konferensen, Orosanmälningar för unga 13-17 år: skulle ha kommit 12 september 2024, för 130 dagar sedan.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-01-20','sent','2025-01-20','2025-01-20-00068-reminder-fk.txt',NULL,NULL,'file','[]',NULL,0,1,'2025-01-20 11:00:00.000000',NULL,NULL,'2025-01-20-00068-reminder-fk.txt');
INSERT INTO "message" VALUES(69,'reminder|kvalitetschef|2025-01-20',NULL,'reminder','kvalitetschef','kvalitetschef@lillkommun.example','Påminnelse: 2 saker väntar, varav 2 försenade','Hej,

det här väntar vi på, det äldsta först:

- rapporten, Orosanmälningar för unga 13-17 år: skulle ha kommit 20 juni 2024, för 214 dagar sedan. Ansvarig: Kvalitetsutvecklare, som inte har svarat.
- konferensen, Orosanmälningar för unga 13-17 år: skulle ha kommit 12 september 2024, för 130 dagar sedan. Ansvarig: Kvalitetsutvecklare, som inte har svarat.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-01-20','sent','2025-01-20','2025-01-20-00069-reminder-kvalitetschef.txt',NULL,NULL,'file','[]',NULL,0,1,'2025-01-20 11:00:00.000000',NULL,NULL,'2025-01-20-00069-reminder-kvalitetschef.txt');
INSERT INTO "message" VALUES(70,'taken_in|mini-2024-igen|tallunda|ao|review|1',3,'taken_in','ao','asta.ormbunke@lillkommun.example','Tallunda: aktläsning är mottagen','4 rader. 4 noteringar.
','2025-02-03','sent','2025-02-03','2025-02-03-00070-taken_in-ao.txt',NULL,2,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00070-taken_in-ao.txt');
INSERT INTO "message" VALUES(71,'taken_in|mini-2024-igen|tallunda|fk|review|1',3,'taken_in','fk','folke.kvistrum@lillkommun.example','Tallunda: aktläsning är mottagen','4 rader. 4 noteringar.
','2025-02-03','sent','2025-02-03','2025-02-03-00071-taken_in-fk.txt',NULL,2,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00071-taken_in-fk.txt');
INSERT INTO "message" VALUES(72,'taken_in|mini-2024-igen|mosslida|ao|review|1',4,'taken_in','ao','asta.ormbunke@lillkommun.example','Mosslida: aktläsning är mottagen','4 rader. 4 noteringar.
','2025-02-03','sent','2025-02-03','2025-02-03-00072-taken_in-ao.txt',NULL,2,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00072-taken_in-ao.txt');
INSERT INTO "message" VALUES(73,'taken_in|mini-2024-igen|mosslida|fk|review|1',4,'taken_in','fk','folke.kvistrum@lillkommun.example','Mosslida: aktläsning är mottagen','4 rader. 4 noteringar.
','2025-02-03','sent','2025-02-03','2025-02-03-00073-taken_in-fk.txt',NULL,2,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00073-taken_in-fk.txt');
INSERT INTO "message" VALUES(74,'tables_ready|mini-2024-igen|tallunda|ao|complete',3,'tables_ready','ao','asta.ormbunke@lillkommun.example','Tallunda: tabellerna är klara','4 akter. Läsarna är överens i –.
','2025-02-03','sent','2025-02-03','2025-02-03-00074-tables_ready-ao.txt',NULL,2,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00074-tables_ready-ao.txt');
INSERT INTO "message" VALUES(75,'tables_ready|mini-2024-igen|tallunda|fk|complete',3,'tables_ready','fk','folke.kvistrum@lillkommun.example','Tallunda: tabellerna är klara','4 akter. Läsarna är överens i –.
','2025-02-03','sent','2025-02-03','2025-02-03-00075-tables_ready-fk.txt',NULL,2,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00075-tables_ready-fk.txt');
INSERT INTO "message" VALUES(76,'tables_ready|mini-2024-igen|mosslida|ao|complete',4,'tables_ready','ao','asta.ormbunke@lillkommun.example','Mosslida: tabellerna är klara','4 akter. Läsarna är överens i –.
','2025-02-03','sent','2025-02-03','2025-02-03-00076-tables_ready-ao.txt',NULL,2,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00076-tables_ready-ao.txt');
INSERT INTO "message" VALUES(77,'tables_ready|mini-2024-igen|mosslida|fk|complete',4,'tables_ready','fk','folke.kvistrum@lillkommun.example','Mosslida: tabellerna är klara','4 akter. Läsarna är överens i –.
','2025-02-03','sent','2025-02-03','2025-02-03-00077-tables_ready-fk.txt',NULL,2,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00077-tables_ready-fk.txt');
INSERT INTO "message" VALUES(78,'verdicts_to_confirm|mini-2024|tallunda|ao|tables_in',1,'verdicts_to_confirm','ao','asta.ormbunke@lillkommun.example','Omdömen att bekräfta: Tallunda','Uppföljningens tabeller är klara. Bekräfta omdömena för Tallunda i granskningen Orosanmälningar för unga 13-17 år senast 28 maj 2025
(arshjul record ... verdict-confirmed):

- 2. Brister i dokumentationen: från 4 av 6 (67 %) till 1 av 4 (25 %): går inte att säga; planen klar
- 3. Samtalen med skolan: planen pågår

Kvalitetsenheten
','2025-02-03','sent','2025-02-03','2025-02-03-00078-verdicts_to_confirm-ao.txt',NULL,1,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00078-verdicts_to_confirm-ao.txt');
INSERT INTO "message" VALUES(79,'verdicts_to_confirm|mini-2024|tallunda|fk|tables_in',1,'verdicts_to_confirm','fk','folke.kvistrum@lillkommun.example','Omdömen att bekräfta: Tallunda','Uppföljningens tabeller är klara. Bekräfta omdömena för Tallunda i granskningen Orosanmälningar för unga 13-17 år senast 28 maj 2025
(arshjul record ... verdict-confirmed):

- 2. Brister i dokumentationen: från 4 av 6 (67 %) till 1 av 4 (25 %): går inte att säga; planen klar
- 3. Samtalen med skolan: planen pågår

Kvalitetsenheten
','2025-02-03','sent','2025-02-03','2025-02-03-00079-verdicts_to_confirm-fk.txt',NULL,1,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00079-verdicts_to_confirm-fk.txt');
INSERT INTO "message" VALUES(80,'verdicts_to_confirm|mini-2024|mosslida|ao|tables_in',2,'verdicts_to_confirm','ao','asta.ormbunke@lillkommun.example','Omdömen att bekräfta: Mosslida','Uppföljningens tabeller är klara. Bekräfta omdömena för Mosslida i granskningen Orosanmälningar för unga 13-17 år senast 28 maj 2025
(arshjul record ... verdict-confirmed):

- 2. Brister i dokumentationen: från 5 av 6 (83 %) till 1 av 4 (25 %): går inte att säga; planen klar
- 3. Plan finns: från 1 av 6 (17 %) till 1 av 4 (25 %): går inte att säga; planen klar

Kvalitetsenheten
','2025-02-03','sent','2025-02-03','2025-02-03-00080-verdicts_to_confirm-ao.txt',NULL,1,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00080-verdicts_to_confirm-ao.txt');
INSERT INTO "message" VALUES(81,'verdicts_to_confirm|mini-2024|mosslida|fk|tables_in',2,'verdicts_to_confirm','fk','folke.kvistrum@lillkommun.example','Omdömen att bekräfta: Mosslida','Uppföljningens tabeller är klara. Bekräfta omdömena för Mosslida i granskningen Orosanmälningar för unga 13-17 år senast 28 maj 2025
(arshjul record ... verdict-confirmed):

- 2. Brister i dokumentationen: från 5 av 6 (83 %) till 1 av 4 (25 %): går inte att säga; planen klar
- 3. Plan finns: från 1 av 6 (17 %) till 1 av 4 (25 %): går inte att säga; planen klar

Kvalitetsenheten
','2025-02-03','sent','2025-02-03','2025-02-03-00081-verdicts_to_confirm-fk.txt',NULL,1,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00081-verdicts_to_confirm-fk.txt');
INSERT INTO "message" VALUES(82,'reminder|ao|2025-02-03',NULL,'reminder','ao','asta.ormbunke@lillkommun.example','Påminnelse: 2 saker väntar, varav 2 försenade','Hej,

det här väntar vi på, det äldsta först:

- rapporten, Orosanmälningar för unga 13-17 år: skulle ha kommit 20 juni 2024, för 228 dagar sedan.
- konferensen, Orosanmälningar för unga 13-17 år: skulle ha kommit 12 september 2024, för 144 dagar sedan.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-02-03','sent','2025-02-03','2025-02-03-00082-reminder-ao.txt',NULL,NULL,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00082-reminder-ao.txt');
INSERT INTO "message" VALUES(83,'reminder|chef.tallunda|2025-02-03',1,'reminder','chef.tallunda','chef.tallunda@lillkommun.example','Påminnelse: 2 saker väntar, varav 1 försenad','Hej,

det här väntar vi på, det äldsta först:

- åtgärd 2 i planen, Tallunda (granskningen Orosanmälningar för unga 13-17 år): skulle ha kommit 15 november 2024, för 80 dagar sedan.
- lägesrapporten om åtgärdsplanen, Tallunda (granskningen Orosanmälningar för unga 13-17 år): i dag, 3 februari 2025, är sista dagen.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-02-03','sent','2025-02-03','2025-02-03-00083-reminder-chef.tallunda.txt',NULL,1,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00083-reminder-chef.tallunda.txt');
INSERT INTO "message" VALUES(84,'reminder|fk|2025-02-03',NULL,'reminder','fk','folke.kvistrum@lillkommun.example','Påminnelse: 2 saker väntar, varav 2 försenade','Hej,

det här väntar vi på, det äldsta först:

- rapporten, Orosanmälningar för unga 13-17 år: skulle ha kommit 20 juni 2024, för 228 dagar sedan.
- konferensen, Orosanmälningar för unga 13-17 år: skulle ha kommit 12 september 2024, för 144 dagar sedan.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-02-03','sent','2025-02-03','2025-02-03-00084-reminder-fk.txt',NULL,NULL,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00084-reminder-fk.txt');
INSERT INTO "message" VALUES(85,'reminder|gm|2025-02-03',2,'reminder','gm','greta.myrlund@lillkommun.example','Påminnelse: lägesrapporten om åtgärdsplanen, Mosslida','Hej,

det här väntar vi på:

- lägesrapporten om åtgärdsplanen, Mosslida (granskningen Orosanmälningar för unga 13-17 år): i dag, 3 februari 2025, är sista dagen.

Kvalitetsenheten
','2025-02-03','sent','2025-02-03','2025-02-03-00085-reminder-gm.txt',NULL,1,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00085-reminder-gm.txt');
INSERT INTO "message" VALUES(86,'reminder|kvalitetschef|2025-02-03',NULL,'reminder','kvalitetschef','kvalitetschef@lillkommun.example','Påminnelse: 2 saker väntar, varav 2 försenade','Hej,

det här väntar vi på, det äldsta först:

- rapporten, Orosanmälningar för unga 13-17 år: skulle ha kommit 20 juni 2024, för 228 dagar sedan. Ansvarig: Kvalitetsutvecklare, som inte har svarat.
- konferensen, Orosanmälningar för unga 13-17 år: skulle ha kommit 12 september 2024, för 144 dagar sedan. Ansvarig: Kvalitetsutvecklare, som inte har svarat.

Är något på väg? Svara för det, så påminner vi inte under tiden. Behövs mer tid, be om det och säg varför.

Kvalitetsenheten
','2025-02-03','sent','2025-02-03','2025-02-03-00086-reminder-kvalitetschef.txt',NULL,NULL,'file','[]',NULL,0,1,'2025-02-03 11:00:00.000000',NULL,NULL,'2025-02-03-00086-reminder-kvalitetschef.txt');
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
INSERT INTO "reading" VALUES(1,1,'first',3,'ao','2024-04-12',X'6741414141414272417758514B425035776733642D5A6131684C4F327464515553715965563042476430355337384D776E754D554B73784D2D7032635255696257365754687853736E78624D4E6D56736A6B34576A58656D56453761704131554F78645933794963764641783758456B2D437177716A706F2D50624A3954356F6A616132305F7073335F6376594E51717852487862374F356B332D654A4A536C5F5436774D5566436D467A59794F797171454B444A6A484261736273564E6A36326F70524C3862515A654A66646956497572305076386F464C66445266534D50744967594A7037325074502D5F505062677264347A6A425158374C306E4843594A6A4C2D5F6648376D5566357735654841674B516B4D426174464F74383769377A6B643268427A4E69334C487377575851454859555861314F4A6736375659736D6D6F4E734C53764E476E64374F4A64625648784732303871745172594E304D74773D3D');
INSERT INTO "reading" VALUES(2,2,'first',3,'ao','2024-04-12',X'6741414141414272417758516F4E775549534A765F30456C6559574F336238745537665954586A61765A68514D703052707469374F6B506E70466F417A457130336C564F455332474753576153523263324463594C6D643771396470304174735354515F416858467A7368365F7053514B4674684B546B7475644B74502D4D70642D6C676D356A546E476479594561746F5475616A4A4472306C6C4A354C4F385F637341324773455559586E6754393338485845783759423053676C627369677864465F4F592D5474625A306D704F5150415A505A504C6E4446487A706D6E6F2D7836687238396E364C7A6A4346455069326A5A545A7756696D664B61476135734F685F76704E554F635A67516467587155763665656E5648584C48665F30527A3653586B5A4A4D6A4D4276684773724174345157354C457A6D66376256763333446F72587A506951553766586C74583549507A7652545855374A6A7A62593561513D3D');
INSERT INTO "reading" VALUES(3,3,'first',3,'ao','2024-04-12',X'67414141414142724177585130357A5344614F52364632757A636B754D50526B654F434A716968426A647658307A4C714F6D56765A3672384B63616C77415671627457494363743775325875754C52674B4856636A6E7156357145326A4135744F304868715973752D304731774446794A6633537457575955674651534F49793755446B4F3164783037356C31484F7338324F4677776D4F702D506649762D39714450317565544C757857787932707865727435766F5F7A547866672D6F5F4D786F336A727071567A6E6158377A6F317746714C4E42324E71687970554C4553624A6A78576B4F6B586678344B6A522D425374527749486C37444473547650616A6D4D4D474665693675656B637745336958416B5F514F31564243344E43587977794D625974596D5664586E79715A55764E6F5A484A315842734F55692D57764E757057474646414270515750426F54486B69543052354541364E37676E66634D413D3D');
INSERT INTO "reading" VALUES(4,6,'first',3,'ao','2024-04-12',X'6741414141414272417758515F4D4F316A726C4546396F5A486C39635F66765F364271624F7A36687676584551694161766330757146486B785F524C456A627831696B453245397933626A4F4F487A7973656259477958732D5F436F6468647A49776F5A506268694C4D494E346D7A7863725346696B5567682D782D61623269646355744953346843447053477A594D4C48736E5733347658703376576E4D4E3448795464797248694E5443505732386D72764D504B526837454C5F475F457351355A637069525543584A515275714236586D58544C3249656C73766944795934596F2D395838314152677050544642394147774E626E6D31546A4635753159706C58484B4E68554E794A7A632D6F336A344E584C4837312D6F583047516662557165476D624252633279426E35766E4F6B7A4F692D756154314A6B734D78644931727241664A6547665A50476376715172314A6D6C696332496D654D7932734B413D3D');
INSERT INTO "reading" VALUES(5,7,'first',3,'ao','2024-04-12',X'6741414141414272417758516B30466E7362507843784F364879534D38646F515666576956326E41316667766B656376546D566F5F746B6B514D6C5F2D4343795A4477656F476B495568346668707678745334344967456B48783872466B78324E4A6E74474A4F4D6E5F4C4B38644A76457A3137476A626D4D6C536768336353364A594D3236677134686C495A35645554364848614C334869733756645A31525162786C3456565242557A61744D666B663258784E6D64314759616270414B69725256434C7134446B3144434E724C544B573143776C507866647A395748314D6A35596A7A62734844643767786C4F7565574262516E36613875676E363778623049325956612D5F655331566F7965382D355F595A54786A6878416C7A686353335769304D4A46586B506C6C4776643556714E736537656F4E6F3943526B4D624775565A67393953496850494D32335F57536D7370525241474C46445755394C49673D3D');
INSERT INTO "reading" VALUES(6,8,'first',3,'ao','2024-04-12',X'67414141414142724177585136634A55354B7A343778465767724539476D6D303667676E467A45777352756953514F4337412D6432755A6C346A6155696658667546554B6F6532356B4A625766656E436A54496E79756847595A526C527332687657513963434C564648714C53535272336F4F7873666279566654763376522D725471647A5452336667354849736D7738595F424C672D474242754D6C74365955306537323272547A466C7933757265473274614C617244585064597054636657564D586F716D58664138356B2D7464582D4E6D4C68474641436678323448396B7A4A50575971324A554265774E6B41596C7258774A6C6E44416E6457734D65423441444A62637430775054366E4573796A336E545F694642586C6E35696B682D6F424D3369424659634C555576394D7230386753656657343864334F4D6367454A7744525A765A4141426C49386C7774684D635F6F78536778566C5A6A2D6B62513D3D');
INSERT INTO "reading" VALUES(7,11,'first',4,'ao','2024-04-12',X'674141414141427241775852683044575966364266385A785378505232597966752D373942467079734270626A796C356F5A665F68694A4C554730596A7449474F323444666F426A45313473396D32596C53797465453848417952425267506F6C44384477557A3173434D3565684E504548454E506F75696358396138694F2D37704765724F6C57374C4177576D30426E744C4D4E745F39334B495A632D6C4267384461666D477444526831675A4E387748704E744F794A58356D446B784B4A7748706930753771764D5579344848507363666A673943527370796678345F73363168664874496D6565557334487365714A734A4433412D6837374E757545715333314E30632D544556696C344E4F6B506F3265396538616C712D682D49424A4C4E61764259334E794A794E786D584C6F756E72724D5F30414C69575862613957706E456766376848344178424A446C7057562D666A324267414A644B5A34584D773D3D');
INSERT INTO "reading" VALUES(8,12,'first',4,'ao','2024-04-12',X'674141414141427241775852716B6C562D697A6458576B636D58455A5661434852657A6472677639517348616B3362496E4F50456E6F6873585A6C486D6D64584F5430616477754539457A6737384879717878334151704D7739744B43694A316B4C467248787279557154677449637868725A36317852396A30706751416D786F64446B6E536550792D4936594B63516947482D537245366653676C6C3466726F52614F6F6E696E634E61344A4266734C4975366653595A5177636F4F783352566B2D3265756D5A5A442D73416D35684455792D55414C6753536E535F477369777A42637A68586F73665F59374A306E59476D72464949414F446B4D555071376F794E564F74465251474C536C4D4959663558495030365832726E4A484233576652674135436E75637178797258376A4A5F6338316F6574484746464B326133487842775A5972326A49316C73476D676D6F754F4F6E337178623465565349426E773D3D');
INSERT INTO "reading" VALUES(9,13,'first',4,'ao','2024-04-12',X'67414141414142724177585258736C67525764324345396B5778463157472D535042324257315268644E644B6863415377584761445643782D58494156576E4335496F64382D52736C627936614F6C47535939613359356E775F4E5F32547A6D31314C57584C39396A42476E4B41786976436C69753844324374724666566762774A57635972745A4341526F6D4C5A53597757395F642D61704C4B2D5549344B36764B4B47354B794A6C756E617268724F41474D5A504442396B57575A585175445846724C725A4E48706F6C303877594741316156395A434A45395252756C3572364178346C6C36426153674B485656496574774C3041324C736C47534E46317562325A57462D457470656E444B4E664C77313634447956746E70435133396E676E4D37413238454B5364376C593052706B47355A73304E4973547049724D53502D6252592D73676152326369464E356E2D6D694D5A6B6778324C4233727A734B773D3D');
INSERT INTO "reading" VALUES(10,16,'first',4,'ao','2024-04-12',X'6741414141414272417758527674717775754E584D54766F6E5350746972346E375F5A5A56753670726F4965527565664C4E7330696F6762774E6F554E37664B7A5868717575457336624441454B74666564397754376761566451304E47453239646C6F624C57554673665A677851526F2D356E3872583545524C676333744A464A53495A4E34517A4F32366C55714A39674D4C314F344C7245536D3853686E31616748517A4C355A6F626164364D41556E472D32696D334337692D4F376B4453466A544C6A45546C6930467A5241584F79376A75586C6B47416339565351577447375472537A6D44586D52795F3777793476786E554F4F504F36394830424B7979716E4A59616B71504345445466446E53417737642D31466A545150556D4575302D4467634B6A7557487449716475396E4A356E31644B794E566E385173546149626B7949776E51766B533843426F476D396253596D38674653425154697162773D3D');
INSERT INTO "reading" VALUES(11,17,'first',4,'ao','2024-04-12',X'6741414141414272417758523035354337364B7A434849617659475F6F55434242726B574F39544A4A6C487830732D55306F5A6835544E4474376F5438303455374C436548357A6D506F3870323572586E63577132487855304253374A37723973616B716279656D4C706F6E65394B7567465F4D556C566C66327356346B376A466D335444715A304A516548746C563330494645416A463146737732556A665F62307861697A62386470655958366A3771535F423358504750474B436564362D68454A4630545055377156752D724531656745374A6F6870544F6E5668446D724652567254706E45352D534A694339674F5F616A474C68737656626251382D5245635646326E432D6E7035394736756D7942684957493374795346683859446C4C73313538694C615545363961456C67484D59796E3456506B2D644476787A5F514F346F6F6F436C476F55786548615A51675F6F2D337067643976675548656B5A673D3D');
INSERT INTO "reading" VALUES(12,18,'first',4,'ao','2024-04-12',X'6741414141414272417758525061505F426267793469324E434B547547557135385A385562785A7766626A577339375979585638617469512D7051532D38526479555A4E6F4A73314E47456867692D6146536B4430656B3474456C674E795753666F626B763876325F4472504F68383151676C2D46785F69655845636A355A466874423034596F325870736248594D50526A756A62487748734F334F37744F302D6E455F6953325273557454346B706239466B566C53744E4D637A335F5463726D5635344F637932583143726A5F485573636E56566D30444A5F464C35744C5F4C6E4943723938654A423073356F766D74796273477878785F744A706C6579594F776A785039305478336D4A356F366D4E6E6A5779327A53495269724B484C4546473449324C6E323262306F4676437A3643424973784E4E45486F502D41725F336C64714F4B33485A63745A5031695164397651493634394172723542394D7333513D3D');
INSERT INTO "reading" VALUES(13,21,'first',11,'ao','2025-02-03',X'6741414141414272417758596655636E4476436D4B794165574B704730554C5163714A7544443853513641374151375059754A455A38646B41516D45475372306C50417373554B67426C325231537853594C2D7078476959697A6D57775646444141304B30304369385A6C2D517A4279724631543269694C7A7134726C5255756C436C7A793077456F51686870457549595270346931784773672D48514139494C764A31694E676845377357616A6D49414737387646556156737371524E6768334C504D4D5373446D4B6F74533955756B316157376C4E34305635444470636448673D3D');
INSERT INTO "reading" VALUES(14,22,'first',11,'ao','2025-02-03',X'6741414141414272417758596277394569664B617871373453306A536D6C78374953744D4D3771535A6A533765785A76754B676C426E30456375576958683171363459344D69546374324A7163324545514C4A6873633071616B48517958543344457359554A513075416A505257783950632D2D786D3069764E6469366B77534C62766833524E386475414464426539474C5841424C6C5041484A6F6E6333446E54447464766C314D7852372D305F6F3047563875506A39357944514E6A6B57634A44542D65774849323051714974463478634A64724D674B437946577271336F513D3D');
INSERT INTO "reading" VALUES(15,24,'first',11,'ao','2025-02-03',X'674141414141427241775859437541736C347A3974646B57734C5335752D536C777544554F694D78633744594749506E4C5A784475726B6C796E6B474843364D394630364A73695A756F4369464A665845787434704363346D7146794E377A49545935596A4442587476645A4A702D4E553445596C54424E6E65643569516249634C794E754B516F4D316C73367A325A774674397430307457465459385444764E6F374A30666F332D49726D513373674B65314D656D465A4A475A39434C726A55734D4A4B6864786A63496F49504E4851756B757974754772367869755A6C6132513D3D');
INSERT INTO "reading" VALUES(16,25,'first',11,'ao','2025-02-03',X'6741414141414272417758596263477568785677747A6E5575364A5A49445F4B34394C32363259636F7971462D4A796F304668694F52594D54614E62353352666648713755734A736E442D676B38513247627A58614F386B624558694E34636A6262664A4654797178306D3665562D6958383078556938615933796F4B7077547775726C716E776A7A574A43595F5475686C785F36434455384E464A4656654E7562364B627533617243384C687A61456B3170505469625A435143576567734A69444A48497332596B733954484E46384354647354754C5A68636C69702D316362773D3D');
INSERT INTO "reading" VALUES(17,27,'first',12,'ao','2025-02-03',X'674141414141427241775859335F363666744B2D736D792D4D7550535766787243706858526D6F344C34313974376466584554544D595F7976307641384D595A3063716454354E31537839326C5F5F6E42564B4271616250324B5F4948317776364642625A5938614F78457967736F78446D7638566E584C7074494D665963436A57697444614C547A774A766E2D416D354B424736504843633344356F58592D426857366966544F4A316E2D364F714F4F7A4C4435336442372D4334427159324D6E7577556D356C374F6C5876476176784159333677657A4E7342496E68766435773D3D');
INSERT INTO "reading" VALUES(18,28,'first',12,'ao','2025-02-03',X'6741414141414272417758594F305A4A667A354B322D376F612D6B314835466C2D6F6F6B4C6754497467723744345672675836757134615F44326F494A4A6D45496D4C72416E476E4D665478634549467A6154316D71704F49486975674435316B2D61324A374A59524C6B695F3470367733726A6E32364A4F6B74513076523569564D4571706B4B535A6666462D694E64564944526A35414658676D6471596E4358654A704849596C366C596745625A44627A46786E6D58704975635A6D6650412D684B66674E536A643166504B336C683952476E6D635147686A5759742D7758513D3D');
INSERT INTO "reading" VALUES(19,30,'first',12,'ao','2025-02-03',X'6741414141414272417758593256734D7237546D394D4156775345584C654F354F35434B444941336266435067333476717357763957387652654F37696979786470333866794C7A3143642D79733061425A50684349507552315A4539796F327075703179434C6944565A7A576F75694E4B596B47566B4461723663616D624345424C6C355037514862336E5063564B693165554762366C49354838775A6A742D52484773732D4F437044457466434D6A354275374D55575366775951625777773143714F7645384875705647647041344C444C49694544586538374B4D2D3977513D3D');
INSERT INTO "reading" VALUES(20,31,'first',12,'ao','2025-02-03',X'67414141414142724177585932495A7973724A466C5A3855396A744665366E53315F7262744B4C534A54663250394C39545F304634636F623075484C4D35744B4231365F416A726255683355435350396E62635F6842572D654C7A684F65583847425F64626A36693865754C38305545566D4D5049485054774E48383450335141594469633050304B3134597738394D74394C2D486B556E4D4B6B5A50317339646B576D656C6162552D397430477035684C647A6F3854735370766774686F4E42316E615447654B4549533431455F57514D774E4D466F5F644C47655777525543413D3D');
CREATE TABLE report_source (
	id INTEGER NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	content VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (sha256)
);
INSERT INTO "report_source" VALUES(1,'7bde0e3c2420e884fdb7ada89fd0f455160eeb78097979e8ffeb2b91cb7797e1','report.typ','{"report.typ": "// The smallest layout: every block of a report in order, or one chart as a picture of its own.\n#let given = json(bytes(sys.inputs.document))\n\n#let words-of(words) = for it in words {\n  if it.strong { strong(it.text) } else if it.emphasis { emph(it.text) } else { [#it.text] }\n}\n\n#let drawing(chart) = for panel in chart.panels {\n  block(strong(panel.title))\n  for mark in panel.marks {\n    block({\n      [#mark.label: #mark.told ]\n      if mark.value != none { box(width: mark.value * 1mm, height: 2mm, fill: if mark.own { black } else { gray }) }\n    })\n  }\n}\n\n#let table-of(it) = {\n  set text(hyphenate: true, size: if it.heads.len() > 6 { 6.5pt } else { 10pt })\n  figure(kind: table, supplement: [Tabell], caption: it.caption, table(\n    columns: (1fr,) * it.heads.len(),\n    align: left,\n    inset: 3pt,\n    table.header(..it.heads),\n    ..it.rows.flatten().map(cell => cell.text),\n  ))\n  if it.note != none { par(it.note) }\n}\n\n#let block-of(it) = {\n  if it.kind == \"heading\" { heading(level: it.level, it.text) }\n  if it.kind == \"paragraph\" { par(words-of(it.words)) }\n  if it.kind == \"list\" { if it.numbered { enum(..it.points.map(words-of)) } else { list(..it.points.map(words-of)) } }\n  if it.kind == \"quote\" { quote(block: true, quotes: true, words-of(it.words)) }\n  if it.kind == \"facts\" { for fact in it.facts { par[#strong(fact.number) #fact.what] } }\n  if it.kind == \"table\" { table-of(it) }\n  if it.kind == \"chart\" {\n    figure(kind: image, supplement: [Diagram], alt: it.alternative, caption: it.caption, drawing(it))\n  }\n}\n\n#let report(it) = {\n  set document(title: it.title, author: it.office)\n  set page(\n    paper: \"a4\",\n    header: if it.draft [Utkast],\n    footer: context [Sida #counter(page).display() av #counter(page).final().first()],\n  )\n  set figure.caption(position: top, separator: [. ])\n  show figure: set block(breakable: true)\n  title(it.title)\n  par(it.subtitle)\n  par[#it.office, #it.organisation. #if it.diary_number != none [Diarienummer #it.diary_number.]]\n  par[Version #it.version, #it.made_on]\n  if it.contents { outline(title: [Innehåll], depth: 2) }\n  it.blocks.map(block-of).join()\n}\n\n#let picture(it) = {\n  set page(width: 160mm, height: auto, margin: 3mm)\n  drawing(it)\n}\n\n#set text(lang: \"sv\", region: \"SE\")\n#if given.kind == \"chart\" { picture(given) } else { report(given) }\n"}');
INSERT INTO "report_source" VALUES(2,'af61d40f58d5d8755170ceb499a3aa308dcbf0b7884747c1d25209a3850267df','feedback.md','{# Den minsta återkopplingen: allt som ska finnas, i ordning. #}
{{ files | counted("akt", "akter") | capital }} lästes hos {{ unit }}, av {{ listed }} ärenden.

{{ text("inledning", "Inledning") }}

# Siffror

{{ part("results") }}

{{ chart("chart") }}

# Iakttagelser

{% for area in areas %}
{% for it in area.strengths + area.development %}
## {{ it.number }}. {{ it.title }}

{{ it.text }}

{% for line in it.evidence %}
- {{ line }}
{% endfor %}

{% if it.words %}

> {{ it.words }}
{% endif %}

{% endfor %}
{% endfor %}
# Sedan

{% for step in next %}
- {{ step.when }}: {{ step.what }}
{% endfor %}
');
INSERT INTO "report_source" VALUES(3,'b87410b11d1a63c0882eb394b7a67a157d122fc2d1480e9484472d4dfb5cf47e','audit.md','{# Den minsta granskningsrapporten. #}
# Sammanfattning

{{ text("sammanfattning", "Sammanfattning") }}

{{ files | counted("akt", "akter") | capital }} lästes hos {{ units | listed }}.

# Metod

{{ table("lists") }}

{{ part("draws") }}

{{ part("replacements") }}

{{ part("agreement") }}

# Resultat

{{ table("in_brief") }}

{{ chart("chart") }}

{{ part("results") }}

# Iakttagelser

{% for area in areas %}
{% for it in area.strengths + area.development %}
- {{ it.where }}: {{ it.title }}. {{ it.text }} {{ it.evidence | join("; ") }}
{% endfor %}
{% endfor %}

Kvalitetsområden: {{ areas | map(attribute="name") | list | listed }}.

{% for area in areas %}
{{ text("analys_" ~ area.key, "Analys: " ~ area.name) }}

{% endfor %}
# Flickor och pojkar

{{ table("sexes") }}

# Urvalet

{{ table("sample") }}
');
CREATE TABLE report_text (
	id INTEGER NOT NULL, 
	audit_id INTEGER, 
	unit_audit_id INTEGER, 
	year INTEGER NOT NULL, 
	section VARCHAR NOT NULL, 
	version INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	"by" VARCHAR NOT NULL, 
	"on" DATE NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(audit_id) REFERENCES audit (id), 
	FOREIGN KEY(unit_audit_id) REFERENCES unit_audit (id), 
	UNIQUE (audit_id, unit_audit_id, year, section, version)
);
CREATE TABLE report_version (
	id INTEGER NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	audit_id INTEGER, 
	year INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	made_on DATE NOT NULL, 
	made_by VARCHAR NOT NULL, 
	content JSON NOT NULL, 
	layout_id INTEGER NOT NULL, 
	outline_id INTEGER NOT NULL, 
	made_with JSON NOT NULL, 
	pdf BLOB NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	word_sha256 VARCHAR NOT NULL, 
	sheets_sha256 VARCHAR NOT NULL, 
	published_on DATE, 
	published_by VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(audit_id) REFERENCES audit (id), 
	FOREIGN KEY(layout_id) REFERENCES report_source (id), 
	FOREIGN KEY(outline_id) REFERENCES report_source (id), 
	UNIQUE (kind, audit_id, year, version)
);
INSERT INTO "report_version" VALUES(1,'audit',1,2024,1,'2024-05-28','arshjul','{"kind": "audit", "title": "Kvalitetsgranskning", "subtitle": "Orosanm\u00e4lningar f\u00f6r unga 13-17 \u00e5r", "office": "Kvalitetsenheten", "organisation": "Lillkommun", "diary_number": "KS 2024/17", "version": 1, "made_on": "28 maj 2024", "draft": true, "contents": true, "blocks": [{"kind": "heading", "level": 1, "text": "Sammanfattning"}, {"kind": "paragraph", "words": [{"text": "12 akter l\u00e4stes hos Tallunda och Mosslida.", "strong": false, "emphasis": false}]}, {"kind": "heading", "level": 1, "text": "Metod"}, {"kind": "table", "key": "lists", "caption": "Listorna och urvalet", "heads": ["Enhet", "Flickor p\u00e5 listan", "Pojkar p\u00e5 listan", "\u00c4renden p\u00e5 listan", "L\u00e4sta akter", "Ersatta"], "rows": [[{"text": "Tallunda", "number": null}, {"text": "6", "number": 6.0}, {"text": "6", "number": 6.0}, {"text": "12", "number": 12.0}, {"text": "6", "number": 6.0}, {"text": "0", "number": 0.0}], [{"text": "Mosslida", "number": null}, {"text": "6", "number": 6.0}, {"text": "6", "number": 6.0}, {"text": "12", "number": 12.0}, {"text": "6", "number": 6.0}, {"text": "0", "number": 0.0}], [{"text": "Totalt", "number": null}, {"text": "12", "number": 12.0}, {"text": "12", "number": 12.0}, {"text": "24", "number": 24.0}, {"text": "12", "number": 12.0}, {"text": "0", "number": 0.0}]], "sides": ["left", "right", "right", "right", "right", "right"], "total_row": true, "total_column": false, "hidden_below": null, "note": null}, {"kind": "table", "key": "draw_tallunda", "caption": "Dragningen hos Tallunda", "heads": ["Uppgift", "V\u00e4rde"], "rows": [[{"text": "Bindning, l\u00e4mnad med beg\u00e4ran om listan", "number": null}, {"text": "1f62 0de6 1f87 76c4 637d 0862 6367 aa6c 7626 fff1 c3c7 5b75 9189 df63 68e1 4be2", "number": null}], [{"text": "Slumptal, visat n\u00e4r urvalet var f\u00f6rseglat", "number": null}, {"text": "ab63 7132 d169 baba 590f 0924 d4f1 522e 30b7 39e1 1fb0 5253 06f3 ae35 410e b8ea", "number": null}], [{"text": "Fr\u00f6", "number": null}, {"text": "KS 2024/17|2024|ab63 7132 d169 baba 590f 0924 d4f1 522e 30b7 39e1 1fb0 5253 06f3 ae35 410e b8ea", "number": null}], [{"text": "Listans kontrollsumma (SHA-256)", "number": null}, {"text": "f7e7 b847 284a 6502 9db9 4ebd ead5 5be4 aa90 0fc4 1f4c 8edf 8553 5742 236e 642c", "number": null}], [{"text": "F\u00f6rseglat", "number": null}, {"text": "12 april 2024", "number": null}]], "sides": ["left", "left"], "total_row": false, "total_column": false, "hidden_below": null, "note": null}, {"kind": "table", "key": "draw_mosslida", "caption": "Dragningen hos Mosslida", "heads": ["Uppgift", "V\u00e4rde"], "rows": [[{"text": "Bindning, l\u00e4mnad med beg\u00e4ran om listan", "number": null}, {"text": "dc0e 3a38 62c9 7924 1ca2 78a9 bf5f 3e99 abf3 f029 61cb f70d f46c 5881 0081 8f5a", "number": null}], [{"text": "Slumptal, visat n\u00e4r urvalet var f\u00f6rseglat", "number": null}, {"text": "88c4 3a3f de33 42d0 b691 a8d5 5eab 4533 69cc 41df 5fcb fdb0 ddee b8c4 2735 b7d8", "number": null}], [{"text": "Fr\u00f6", "number": null}, {"text": "KS 2024/17|2024|88c4 3a3f de33 42d0 b691 a8d5 5eab 4533 69cc 41df 5fcb fdb0 ddee b8c4 2735 b7d8", "number": null}], [{"text": "Listans kontrollsumma (SHA-256)", "number": null}, {"text": "e616 be43 2552 b23a d49e 0ec4 ccf1 9d45 8e7b ca83 1cdb 2324 883e d11f aa1d b246", "number": null}], [{"text": "F\u00f6rseglat", "number": null}, {"text": "12 april 2024", "number": null}]], "sides": ["left", "left"], "total_row": false, "total_column": false, "hidden_below": null, "note": null}, {"kind": "heading", "level": 1, "text": "Resultat"}, {"kind": "table", "key": "in_brief", "caption": "Det som f\u00f6ljs fr\u00e5n \u00e5r till \u00e5r, alla granskade enheter", "heads": ["Fr\u00e5ga", "Akter", "Andel", "95 %-intervall", "M\u00e5l, minst"], "rows": [[{"text": "Plan finns", "number": null}, {"text": "dold", "number": null}, {"text": "\u2013", "number": null}, {"text": "\u2013", "number": null}, {"text": "\u2013", "number": null}], [{"text": "Brister i dokumentationen", "number": null}, {"text": "dold", "number": null}, {"text": "\u2013", "number": null}, {"text": "\u2013", "number": null}, {"text": "10 %", "number": 10.0}]], "sides": ["left", "right", "right", "right", "right"], "total_row": false, "total_column": false, "hidden_below": 5, "note": "Antal under 5 visas inte, och inte heller det som de kan r\u00e4knas ut ur (dold)."}, {"kind": "chart", "key": "chart", "caption": "Enheterna och alla granskade, fr\u00e5ga f\u00f6r fr\u00e5ga", "alternative": "Ett f\u00e4lt per fr\u00e5ga, med andelen i procent och dess 95 %-intervall. Plan finns: Tallunda dold; Mosslida dold; Alla granskade dold. Brister i dokumentationen (m\u00e5l 10 %): Tallunda dold; Mosslida dold; Alla granskade dold.", "panels": [{"title": "Plan finns", "marks": [{"label": "Tallunda", "told": "dold", "value": null, "low": null, "high": null, "own": false}, {"label": "Mosslida", "told": "dold", "value": null, "low": null, "high": null, "own": false}, {"label": "Alla granskade", "told": "dold", "value": null, "low": null, "high": null, "own": false}], "standard": null, "standard_told": null}, {"title": "Brister i dokumentationen", "marks": [{"label": "Tallunda", "told": "dold", "value": null, "low": null, "high": null, "own": false}, {"label": "Mosslida", "told": "dold", "value": null, "low": null, "high": null, "own": false}, {"label": "Alla granskade", "told": "dold", "value": null, "low": null, "high": null, "own": false}], "standard": 10.0, "standard_told": "m\u00e5l 10 %"}]}, {"kind": "table", "key": "aldersgrupp", "caption": "\u00c5ldersgrupp", "heads": ["Svar", "Tallunda (n\u00a0=\u00a06)", "Mosslida (n\u00a0=\u00a06)", "Totalt (n\u00a0=\u00a012)"], "rows": [[{"text": "13-15 \u00e5r", "number": null}, {"text": "dold", "number": null}, {"text": "dold", "number": null}, {"text": "7 av 12 (58 %; 37\u201375 %)", "number": 7.0}], [{"text": "16-17 \u00e5r", "number": null}, {"text": "dold", "number": null}, {"text": "dold", "number": null}, {"text": "5 av 12 (42 %; 25\u201363 %)", "number": 5.0}]], "sides": ["left", "right", "right", "right"], "total_row": false, "total_column": true, "hidden_below": 5, "note": "Antal under 5 visas inte, och inte heller det som de kan r\u00e4knas ut ur (dold)."}, {"kind": "table", "key": "samtal", "caption": "Samtal med den unge", "heads": ["Svar", "Tallunda (n\u00a0=\u00a06)", "Mosslida (n\u00a0=\u00a06)", "Totalt (n\u00a0=\u00a012)"], "rows": [[{"text": "Ja", "number": null}, {"text": "6 (100 %)", "number": 6.0}, {"text": "6 (100 %)", "number": 6.0}, {"text": "12 av 12 (100 %; 75\u2013100 %)", "number": 12.0}], [{"text": "Nej", "number": null}, {"text": "0 (0 %)", "number": 0.0}, {"text": "0 (0 %)", "number": 0.0}, {"text": "0 av 12 (0 %; 0\u201325 %)", "number": 0.0}], [{"text": "Den unge vill inte", "number": null}, {"text": "0", "number": 0.0}, {"text": "0", "number": 0.0}, {"text": "0", "number": 0.0}]], "sides": ["left", "right", "right", "right"], "total_row": false, "total_column": true, "hidden_below": 5, "note": "Procenten r\u00e4knas utan \u201dDen unge vill inte\u201d, som bara visas med antal."}, {"kind": "table", "key": "samtal_enskilt", "caption": "Samtalet var enskilt", "heads": ["Svar", "Tallunda (n\u00a0=\u00a06)", "Mosslida (n\u00a0=\u00a06)", "Totalt (n\u00a0=\u00a012)"], "rows": [[{"text": "Ja", "number": null}, {"text": "6 (100 %)", "number": 6.0}, {"text": "6 (100 %)", "number": 6.0}, {"text": "12 av 12 (100 %; 75\u2013100 %)", "number": 12.0}], [{"text": "Nej", "number": null}, {"text": "0 (0 %)", "number": 0.0}, {"text": "0 (0 %)", "number": 0.0}, {"text": "0 av 12 (0 %; 0\u201325 %)", "number": 0.0}], [{"text": "Framg\u00e5r inte", "number": null}, {"text": "0", "number": 0.0}, {"text": "0", "number": 0.0}, {"text": "0", "number": 0.0}]], "sides": ["left", "right", "right", "right"], "total_row": false, "total_column": true, "hidden_below": 5, "note": "Procenten r\u00e4knas utan \u201dFramg\u00e5r inte\u201d, som bara visas med antal."}, {"kind": "table", "key": "insats", "caption": "Insats f\u00f6resl\u00e5s", "heads": ["Svar", "Tallunda (n\u00a0=\u00a06)", "Mosslida (n\u00a0=\u00a06)", "Totalt (n\u00a0=\u00a012)"], "rows": [[{"text": "Ja", "number": null}, {"text": "0 (0 %)", "number": 0.0}, {"text": "0 (0 %)", "number": 0.0}, {"text": "0 av 12 (0 %; 0\u201325 %)", "number": 0.0}], [{"text": "Nej", "number": null}, {"text": "6 (100 %)", "number": 6.0}, {"text": "6 (100 %)", "number": 6.0}, {"text": "12 av 12 (100 %; 75\u2013100 %)", "number": 12.0}]], "sides": ["left", "right", "right", "right"], "total_row": false, "total_column": true, "hidden_below": 5, "note": null}, {"kind": "table", "key": "oro", "caption": "Oron g\u00e4ller", "heads": ["Svar", "Tallunda (n\u00a0=\u00a06)", "Mosslida (n\u00a0=\u00a06)", "Totalt (n\u00a0=\u00a012)"], "rows": [[{"text": "Skolfr\u00e5nvaro", "number": null}, {"text": "0 (0 %)", "number": 0.0}, {"text": "0 (0 %)", "number": 0.0}, {"text": "0 av 12 (0 %; 0\u201325 %)", "number": 0.0}], [{"text": "Droger", "number": null}, {"text": "6 (100 %)", "number": 6.0}, {"text": "6 (100 %)", "number": 6.0}, {"text": "12 av 12 (100 %; 75\u2013100 %)", "number": 12.0}], [{"text": "Brott", "number": null}, {"text": "0 (0 %)", "number": 0.0}, {"text": "0 (0 %)", "number": 0.0}, {"text": "0 av 12 (0 %; 0\u201325 %)", "number": 0.0}], [{"text": "Annat", "number": null}, {"text": "0 (0 %)", "number": 0.0}, {"text": "0 (0 %)", "number": 0.0}, {"text": "0 av 12 (0 %; 0\u201325 %)", "number": 0.0}]], "sides": ["left", "right", "right", "right"], "total_row": false, "total_column": true, "hidden_below": 5, "note": "Flera svar kan anges f\u00f6r samma akt, s\u00e5 summan \u00e4r st\u00f6rre \u00e4n antalet akter."}, {"kind": "table", "key": "handlaggning", "caption": "Handl\u00e4ggning", "heads": ["Svar", "Tallunda (n\u00a0=\u00a06)", "Mosslida (n\u00a0=\u00a06)", "Totalt (n\u00a0=\u00a012)"], "rows": [[{"text": "Bed\u00f6md inom 14 dagar", "number": null}, {"text": "6 (100 %)", "number": 6.0}, {"text": "6 (100 %)", "number": 6.0}, {"text": "12 av 12 (100 %; 75\u2013100 %)", "number": 12.0}], [{"text": "Utredning inledd", "number": null}, {"text": "6 (100 %)", "number": 6.0}, {"text": "6 (100 %)", "number": 6.0}, {"text": "12 av 12 (100 %; 75\u2013100 %)", "number": 12.0}], [{"text": "Plan finns", "number": null}, {"text": "dold", "number": null}, {"text": "dold", "number": null}, {"text": "dold", "number": null}], [{"text": "Brister i dokumentationen", "number": null}, {"text": "dold", "number": null}, {"text": "dold", "number": null}, {"text": "dold", "number": null}]], "sides": ["left", "right", "right", "right"], "total_row": false, "total_column": true, "hidden_below": 5, "note": "Varje rad \u00e4r en fr\u00e5ga f\u00f6r sig, r\u00e4knad p\u00e5 de akter som den g\u00e4ller. Antal under 5 visas inte, och inte heller det som de kan r\u00e4knas ut ur (dold)."}, {"kind": "heading", "level": 1, "text": "Iakttagelser"}, {"kind": "list", "numbered": false, "points": [[{"text": "Tallunda: Samtal med den unge. De unga f\u00e5r komma till tals.", "strong": false, "emphasis": false}], [{"text": "Mosslida: Samtal med den unge. De unga f\u00e5r komma till tals.", "strong": false, "emphasis": false}], [{"text": "Tallunda: Samtalen med skolan. Skolan h\u00f6rs s\u00e4llan. Dialogen: rektorerna efterlyser ett m\u00f6te", "strong": false, "emphasis": false}], [{"text": "Tallunda: Brister i dokumentationen. Det g\u00e5r inte att f\u00f6lja \u00e4rendet i akten. Brister i dokumentationen: antalet visas inte, eftersom det \u00e4r litet", "strong": false, "emphasis": false}], [{"text": "Mosslida: Brister i dokumentationen. Det g\u00e5r inte att f\u00f6lja \u00e4rendet i akten. Brister i dokumentationen: antalet visas inte, eftersom det \u00e4r litet", "strong": false, "emphasis": false}], [{"text": "Mosslida: Plan finns. Det saknas planer. Plan finns: antalet visas inte, eftersom det \u00e4r litet", "strong": false, "emphasis": false}]]}, {"kind": "paragraph", "words": [{"text": "Kvalitetsomr\u00e5den: Trygghet och s\u00e4kerhet, Sj\u00e4lvbest\u00e4mmande och integritet, Tillg\u00e4nglighet, Helhetssyn och samordning, Kunskapsbaserad verksamhet och Effektivitet.", "strong": false, "emphasis": false}]}, {"kind": "heading", "level": 1, "text": "Flickor och pojkar"}, {"kind": "table", "key": "sexes", "caption": "Flickor och pojkar i alla granskade enheter", "heads": ["Fr\u00e5ga", "Flickor", "Pojkar", "Flickor mot pojkar"], "rows": [[{"text": "\u00c5ldersgrupp: 13-15 \u00e5r", "number": null}, {"text": "dold", "number": null}, {"text": "dold", "number": null}, {"text": "dold", "number": null}], [{"text": "Samtal med den unge: Ja", "number": null}, {"text": "6 av 6 (100 %)", "number": 6.0}, {"text": "6 av 6 (100 %)", "number": 6.0}, {"text": "g\u00e5r inte att s\u00e4ga", "number": null}], [{"text": "Samtalet var enskilt: Ja", "number": null}, {"text": "6 av 6 (100 %)", "number": 6.0}, {"text": "6 av 6 (100 %)", "number": 6.0}, {"text": "g\u00e5r inte att s\u00e4ga", "number": null}], [{"text": "Insats f\u00f6resl\u00e5s: Ja", "number": null}, {"text": "0 av 6 (0 %)", "number": 0.0}, {"text": "0 av 6 (0 %)", "number": 0.0}, {"text": "g\u00e5r inte att s\u00e4ga", "number": null}], [{"text": "Oron g\u00e4ller: Skolfr\u00e5nvaro", "number": null}, {"text": "0 av 6 (0 %)", "number": 0.0}, {"text": "0 av 6 (0 %)", "number": 0.0}, {"text": "g\u00e5r inte att s\u00e4ga", "number": null}], [{"text": "Oron g\u00e4ller: Droger", "number": null}, {"text": "6 av 6 (100 %)", "number": 6.0}, {"text": "6 av 6 (100 %)", "number": 6.0}, {"text": "g\u00e5r inte att s\u00e4ga", "number": null}], [{"text": "Oron g\u00e4ller: Brott", "number": null}, {"text": "0 av 6 (0 %)", "number": 0.0}, {"text": "0 av 6 (0 %)", "number": 0.0}, {"text": "g\u00e5r inte att s\u00e4ga", "number": null}], [{"text": "Oron g\u00e4ller: Annat", "number": null}, {"text": "0 av 6 (0 %)", "number": 0.0}, {"text": "0 av 6 (0 %)", "number": 0.0}, {"text": "g\u00e5r inte att s\u00e4ga", "number": null}], [{"text": "Bed\u00f6md inom 14 dagar", "number": null}, {"text": "dold", "number": null}, {"text": "dold", "number": null}, {"text": "dold", "number": null}], [{"text": "Utredning inledd", "number": null}, {"text": "dold", "number": null}, {"text": "dold", "number": null}, {"text": "dold", "number": null}], [{"text": "Plan finns", "number": null}, {"text": "dold", "number": null}, {"text": "dold", "number": null}, {"text": "dold", "number": null}], [{"text": "Brister i dokumentationen", "number": null}, {"text": "dold", "number": null}, {"text": "dold", "number": null}, {"text": "dold", "number": null}]], "sides": ["left", "right", "right", "left"], "total_row": false, "total_column": false, "hidden_below": 5, "note": "Antal under 5 visas inte, och inte heller det som de kan r\u00e4knas ut ur (dold)."}, {"kind": "heading", "level": 1, "text": "Urvalet"}, {"kind": "table", "key": "sample", "caption": "Urvalet i dragningens ordning", "heads": ["Enhet", "Grupp", "Akter"], "rows": [[{"text": "Tallunda", "number": null}, {"text": "flickor", "number": null}, {"text": "K01, K02, K03", "number": null}], [{"text": "Tallunda", "number": null}, {"text": "pojkar", "number": null}, {"text": "M01, M02, M03", "number": null}], [{"text": "Mosslida", "number": null}, {"text": "flickor", "number": null}, {"text": "K01, K02, K03", "number": null}], [{"text": "Mosslida", "number": null}, {"text": "pojkar", "number": null}, {"text": "M01, M02, M03", "number": null}]], "sides": ["left", "left", "left"], "total_row": false, "total_column": false, "hidden_below": null, "note": "Akter m\u00e4rkta * har l\u00e4sts av tv\u00e5 inspekt\u00f6rer; akter inom parentes kunde inte l\u00e4sas och har ersatts."}]}',1,3,'{"arshjul": "0.1.0", "typst": "0.15.2", "python-docx": "1.2.0", "xlsxwriter": "3.3.1", "fonts": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}',X'00','2a966f2710d0b5cfb7442ec3072ad7354f8b0adb4806e2ce2a20a3b7f6af9f17','8ac43f7b03a168af1b9adfe10c8f32eed185622a2a58db4e1361cefd2e43f260','563f4c184f697643796800fe686d366d773f974fd13e650412dfcc47e9223ec0',NULL,NULL);
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
INSERT INTO "telling" VALUES(1,1,0,125,'ao','owner','2025-01-02',49);
INSERT INTO "telling" VALUES(2,1,0,125,'fk','owner','2025-01-02',51);
INSERT INTO "telling" VALUES(3,1,0,125,'kvalitetschef','inspectors_head','2025-01-02',52);
INSERT INTO "telling" VALUES(4,2,0,75,'ao','owner','2025-01-02',49);
INSERT INTO "telling" VALUES(5,2,0,75,'fk','owner','2025-01-02',51);
INSERT INTO "telling" VALUES(6,2,0,75,'kvalitetschef','inspectors_head','2025-01-02',52);
INSERT INTO "telling" VALUES(7,19,0,25,'chef.tallunda','owner','2025-01-02',50);
INSERT INTO "telling" VALUES(8,1,0,135,'ao','owner','2025-01-10',55);
INSERT INTO "telling" VALUES(9,1,0,135,'fk','owner','2025-01-10',56);
INSERT INTO "telling" VALUES(10,1,0,135,'kvalitetschef','inspectors_head','2025-01-10',57);
INSERT INTO "telling" VALUES(11,19,0,35,'chef.tallunda','owner','2025-01-20',67);
INSERT INTO "telling" VALUES(12,2,0,85,'ao','owner','2025-01-20',66);
INSERT INTO "telling" VALUES(13,2,0,85,'fk','owner','2025-01-20',68);
INSERT INTO "telling" VALUES(14,2,0,85,'kvalitetschef','inspectors_head','2025-01-20',69);
INSERT INTO "telling" VALUES(15,1,0,145,'ao','owner','2025-01-20',66);
INSERT INTO "telling" VALUES(16,1,0,145,'fk','owner','2025-01-20',68);
INSERT INTO "telling" VALUES(17,1,0,145,'kvalitetschef','inspectors_head','2025-01-20',69);
INSERT INTO "telling" VALUES(18,19,0,45,'chef.tallunda','owner','2025-02-03',83);
INSERT INTO "telling" VALUES(19,21,0,-5,'chef.tallunda','owner','2025-02-03',83);
INSERT INTO "telling" VALUES(20,26,0,-5,'gm','owner','2025-02-03',85);
INSERT INTO "telling" VALUES(21,2,0,95,'ao','owner','2025-02-03',82);
INSERT INTO "telling" VALUES(22,2,0,95,'fk','owner','2025-02-03',84);
INSERT INTO "telling" VALUES(23,2,0,95,'kvalitetschef','inspectors_head','2025-02-03',86);
INSERT INTO "telling" VALUES(24,1,0,155,'ao','owner','2025-02-03',82);
INSERT INTO "telling" VALUES(25,1,0,155,'fk','owner','2025-02-03',84);
INSERT INTO "telling" VALUES(26,1,0,155,'kvalitetschef','inspectors_head','2025-02-03',86);
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
CREATE INDEX ix_unit_audit_stage ON unit_audit (stage, prepare_on);
CREATE INDEX ix_unit_audit_audit_id ON unit_audit (audit_id);
CREATE INDEX ix_milestone_year ON milestone (year);
CREATE INDEX ix_milestone_audit_id ON milestone (audit_id);
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
CREATE INDEX ix_report_text_audit_id ON report_text (audit_id);
CREATE INDEX ix_report_text_unit_audit_id ON report_text (unit_audit_id);
CREATE INDEX ix_report_text_year ON report_text (year);
CREATE UNIQUE INDEX ix_report_text_of_audit ON report_text (audit_id, section, version) WHERE unit_audit_id IS NULL;
CREATE UNIQUE INDEX ix_report_text_of_year ON report_text (year, section, version) WHERE audit_id IS NULL;
CREATE INDEX ix_report_version_audit_id ON report_version (audit_id);
CREATE UNIQUE INDEX ix_report_version_of_year ON report_version (kind, year, version) WHERE audit_id IS NULL;
CREATE INDEX ix_feedback_version_unit_audit_id ON feedback_version (unit_audit_id);
COMMIT;
