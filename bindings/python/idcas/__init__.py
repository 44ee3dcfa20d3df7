"""影像云存储共享系统（IDCAS）接入。 Connects a hospital information system to a regional medical-image cloud archive (IDCAS).

Written by `make bindings`; do not edit.

    import idcas

    with idcas.Client(configuration) as client:
        for exam in client.query_merged_exams(id_card_no="990101198905230052"):
            print(exam.patient_name, exam.exam_item, exam.perform_time)
"""

from ._answers import Answer, Progress, Row, Rows, Text
from ._client import AsyncClient, Client, Job
from ._codes import Code
from ._configuration import Configuration
from ._failures import Fault, IdcasError, PlatformError
from ._library import code_text, library_version
from ._rows import (
    Page,
    GetClientTokenAnswer,
    GetTokenAnswer,
    QueryExamsRow,
    QueryProvinceExamsRow,
    QueryMergedExamsRow,
    GetExamDetailRow,
    QueryPrintExamsRow,
    GetPrintFilesRow,
    InspectUrlAnswer,
    SavePrintFilesRow,
)
from ._values import (
    ExamType,
    ArchiveExamType,
    Department,
    ArchiveDepartment,
    TimeType,
    H5PatientClass,
    ArchivePatientClass,
    CardType,
    ArchiveCardType,
    IdentityType,
    Sex,
    DetailSex,
    ProvinceResult,
    MergedResult,
    DetailResult,
    YesNo,
    RecordKind,
    ClinicType,
    Platform,
    FileFormat,
    RequestType,
    AgeUnit,
    ClientKind,
)

__version__ = "0.1.0"

__all__ = [
    "Answer",
    "AsyncClient",
    "Client",
    "Code",
    "Configuration",
    "Fault",
    "IdcasError",
    "Job",
    "Page",
    "PlatformError",
    "Progress",
    "Row",
    "Rows",
    "Text",
    "code_text",
    "library_version",
    "GetClientTokenAnswer",
    "GetTokenAnswer",
    "QueryExamsRow",
    "QueryProvinceExamsRow",
    "QueryMergedExamsRow",
    "GetExamDetailRow",
    "QueryPrintExamsRow",
    "GetPrintFilesRow",
    "InspectUrlAnswer",
    "SavePrintFilesRow",
    "ExamType",
    "ArchiveExamType",
    "Department",
    "ArchiveDepartment",
    "TimeType",
    "H5PatientClass",
    "ArchivePatientClass",
    "CardType",
    "ArchiveCardType",
    "IdentityType",
    "Sex",
    "DetailSex",
    "ProvinceResult",
    "MergedResult",
    "DetailResult",
    "YesNo",
    "RecordKind",
    "ClinicType",
    "Platform",
    "FileFormat",
    "RequestType",
    "AgeUnit",
    "ClientKind",
]
