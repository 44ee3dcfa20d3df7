{ Makes a Pascal unit of a type library, by Free Pascal's own importer, as a Delphi developer does it with Import Component.

      import LIBRARY.dll > UNIT.pas }
program import;

{$MODE DELPHI}{$H+}
{$APPTYPE CONSOLE}

uses
  SysUtils, Classes, ActiveX, ComObj, TypeLib;

var
  Name, Package, Registration: string;
  Others: TStringList;
begin
  CoInitialize(nil);
  Others := TStringList.Create;
  WriteLn(ImportTypelib(UnicodeString(ParamStr(1)), Name, Others, False, False, False, Package, Registration));
end.
