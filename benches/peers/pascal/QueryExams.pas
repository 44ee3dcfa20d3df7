{ What a programmer of Object Pascal would write for a list of exams, once there is a token: QueryExams PORT. Prints the
  bytes of a reply once, then nanoseconds a call, a line for each batch that it is asked for on standard input. }
program QueryExams;

{$mode delphi}{$H+}

uses
  SysUtils, Linux, UnixType, fphttpclient;

function Now_ns: Int64;
var
  Time: TTimeSpec;
begin
  clock_gettime(CLOCK_MONOTONIC, @Time);
  Result := Int64(Time.tv_sec) * 1000000000 + Time.tv_nsec;
end;

var
  Client: TFPHTTPClient;
  Address: string;
  Each, Call: Integer;
  Begun: Int64;
begin
  Client := TFPHTTPClient.Create(nil);
  Client.KeepConnection := True;
  Client.AddHeader('Authorization', 'bearer benchmark');
  Address := 'http://127.0.0.1:' + ParamStr(1) +
    '/api/api-idcas/observations/exams?time_type=0&start_time=2021-05-01&end_time=2021-05-31&page_size=1000';
  WriteLn(Length(Client.Get(Address)));
  Flush(Output);
  while not EOF do
  begin
    ReadLn(Each);
    Begun := Now_ns;
    for Call := 1 to Each do Client.Get(Address);
    WriteLn((Now_ns - Begun) div Each);
    Flush(Output);
  end;
  Client.Free;
end.
