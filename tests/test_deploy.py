"""What lies in deploy/ names only what there is: settings, folders, commands, the keys' place."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from config.settings import Settings
from flows.deployments import JOB

DEPLOY = JOB.parent.parent
OBJECTS: list[dict[str, Any]] = list(yaml.safe_load_all((DEPLOY / "kubernetes" / "arshjul.yaml").read_text()))
OURS = {f"ARSHJUL_{name.upper()}" for name in Settings.model_fields} | {"ARSHJUL_SECRETS_DIR", "PREFECT_API_URL"}
FILES = sorted(path for path in DEPLOY.rglob("*") if path.is_file() and path != JOB)
"""Of a job most is Prefect's own."""


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(DEPLOY)))
def test_every_setting_that_is_named_exists(file: Path) -> None:
    from prefect.settings import get_current_settings

    named = set(re.findall(r"\b(?:ARSHJUL|PREFECT)_[A-Z_]+[A-Z]\b", file.read_text(encoding="utf-8")))
    known = OURS | set(get_current_settings().to_environment_variables(include_secrets=True)) | PREFECT_S_OTHER_NAMES
    assert {name for name in named if not name.startswith("PREFECT_REDIS_")} <= known


PREFECT_S_OTHER_NAMES = {
    "PREFECT_API_DATABASE_CONNECTION_URL",
    "PREFECT_MESSAGING_BROKER",
    "PREFECT_MESSAGING_CACHE",
    "PREFECT_SERVER_EVENTS_CAUSAL_ORDERING",
    "PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE",
    "PREFECT_SERVER_SERVICES_DB_VACUUM_ENABLED",
    "PREFECT_FLOWS_HEARTBEAT_FREQUENCY",
    "PREFECT_SERVER_ANALYTICS_ENABLED",
}
"""Names that are shown only when they are set; a test of the service on Redis uses them all."""


def pods() -> list[dict[str, Any]]:
    """The pods of Kubernetes' objects, and that of a run's job."""
    job = json.loads(JOB.read_text(encoding="utf-8"))["job_configuration"]["job_manifest"]
    return [one["spec"]["template"]["spec"] for one in [*OBJECTS, job] if "template" in one.get("spec", {})]


def test_what_a_pod_mounts_is_a_volume_of_its_own_that_there_is() -> None:
    claims = {one["metadata"]["name"] for one in OBJECTS if one["kind"] == "PersistentVolumeClaim"}
    mounted = 0
    for pod in pods():
        volumes = {volume["name"]: volume for volume in pod.get("volumes", [])}
        assert {one["persistentVolumeClaim"]["claimName"] for one in volumes.values() if "secret" not in one} <= claims
        for container in pod["containers"]:
            names = {mount["name"] for mount in container.get("volumeMounts", [])}
            assert names == set(volumes)
            mounted += len(names)
    assert mounted == 9


def test_every_pod_that_reads_the_register_has_the_keys_where_the_settings_say() -> None:
    [settings] = [one["data"] for one in OBJECTS if one["kind"] == "ConfigMap"]
    places = [
        mount["mountPath"]
        for pod in pods()
        for container in pod["containers"]
        for mount in container.get("volumeMounts", [])
        if mount["name"] == "keys"
    ]
    assert places == [settings["ARSHJUL_KEYS_AT"]] * 3


def test_the_worker_may_make_jobs_and_nothing_else_may() -> None:
    [role] = [one for one in OBJECTS if one["kind"] == "Role"]
    assert {verb for rule in role["rules"] if "jobs" in rule["resources"] for verb in rule["verbs"]} >= {"create"}
    assert [
        pod["serviceAccountName"] for pod in pods() if not str(pod.get("serviceAccountName", "{{")).startswith("{{")
    ] == ["worker"]
