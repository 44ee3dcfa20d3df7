"""The README's examples as programs: readme.py FOLDER writes first.pas and samples.pas, which stand in for a form and its controls."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HEAD = """{$IFNDEF FPC_UNICODESTRINGS}{$MODE DELPHI}{$ENDIF}{$H+}
"""
STAGE = """
type
  TControl = class
    Text: string;
    Enabled: Boolean;
    Position: Integer;
  end;
  TForm1 = class(TComponent)
  public
    FClient: IIdcas;
    FJob: IIdcasJob;
    FWatch: TIdcasWatch;
    Edit1, Timer1, ProgressBar1: TControl;
    procedure FindClick(Sender: TObject);
    procedure CancelClick(Sender: TObject);
    procedure Timer1Timer(Sender: TObject);
    procedure SearchDone(Sender: TObject; const Job: IIdcasJob);
    procedure SearchProgress(Sender: TObject; const Job: IIdcasJob);
    procedure Watch;
  end;

var
  Client, FClient: IIdcas;
  ClientDataSet1: TBufDataset;
  UserEdit, PasswordEdit: TControl;

procedure ShowMessage(const Text: string); begin WriteLn(Text); end;
procedure Log(const Text: string); begin WriteLn(Text); end;
procedure ShowExams(const Exams: IIdcasQueryMergedExamsRows); begin WriteLn(Exams.RowCount); end;
procedure TForm1.SearchDone(Sender: TObject; const Job: IIdcasJob); begin end;
procedure TForm1.SearchProgress(Sender: TObject; const Job: IIdcasJob); begin end;
"""

text = (ROOT / "bindings/delphi/README.md").read_text(encoding="utf-8")
first, options, failure, form, watch, dataset = re.findall(r"^```pascal\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
folder = Path(sys.argv[1])
system = "{$IFDEF UNIX}cthreads, cwstring, {$ENDIF}"
first = first.replace("uses\n", f"uses\n  {system}")
(folder / "first.pas").write_text(first.replace("{$APPTYPE", HEAD + "{$APPTYPE", 1), encoding="utf-8")
uses, fill = dataset.split(";", 1)
(folder / "samples.pas").write_text(
    f"program samples;\n{HEAD}uses\n  {system}SysUtils, Classes, BufDataset, Idcas, IdcasEvents, {uses.split()[-1]};\n{STAGE}"
    f"procedure Options;\n{options}\nprocedure Failure;\nvar\n  Exams: IIdcasQueryExamsRows;\nbegin\n{failure}end;\n\n{form}\n"
    f"procedure TForm1.Watch;\nbegin\n{watch}end;\n\nprocedure Fill;\nbegin\n{fill}end;\n\nbegin\nend.\n",
    encoding="utf-8",
)
