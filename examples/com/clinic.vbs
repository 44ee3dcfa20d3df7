' 小型临床工作站：读取配置、获取令牌、生成临床调阅链接、列出患者的检查、保存第一个检查的报告并登记打印、运行诊断。
' 32 位的 idcas.dll 用 C:\Windows\SysWOW64\cscript.exe 运行，64 位的用 C:\Windows\System32\cscript.exe。本文件编码为 GBK。
' A small clinic workstation: reads a configuration, gets a token, builds the link to the clinic page, lists a patient's exams,
' saves the report of the first exam and marks it as printed, and runs the diagnosis. This file is in GBK.
'
'     cscript //nologo clinic.vbs CONFIG.json [ID_CARD_NO [FOLDER]]
'
' 指定 FOLDER 时才保存报告。 The report is saved only if a FOLDER is given.
Option Explicit

Dim client, card, folder, id
If WScript.Arguments.Count < 1 Then
  WScript.Echo "用法 / usage: cscript //nologo clinic.vbs CONFIG.json [ID_CARD_NO [FOLDER]]"
  WScript.Quit 2
End If
If WScript.Arguments.Count > 1 Then card = WScript.Arguments(1)
If WScript.Arguments.Count > 2 Then folder = WScript.Arguments(2)

On Error Resume Next
Set client = CreateObject("Idcas.Client")
If Err.Number <> 0 Then
  WScript.Echo "idcas.dll 没有注册，或位数与本脚本宿主不同；请运行 idcas register。 / idcas.dll is not registered, or has other bits than this script host: run idcas register."
  WScript.Quit 1
End If
client.Open WScript.Arguments(0)
StopWhereFailed "open"
WScript.Echo "idcas " & client.Version
ShowToken
StopWhereFailed "get_token"
ShowPage
StopWhereFailed "build_clinic_url"
ShowExams
StopWhereFailed "query_exams"
If folder <> "" And id <> "" Then PrintReport
StopWhereFailed "print"
WScript.Echo client.Diagnose.Report
StopWhereFailed "diagnose"
client.Close

' 失败时 Err.Description 是可以直接显示的说明，含处理方法。 Err.Description is what to show, with what to do.
Sub StopWhereFailed(what)
  If Err.Number = 0 Then Exit Sub
  WScript.Echo what & ": " & client.LastError.Code & " " & Err.Description
  WScript.Quit 1
End Sub

Sub ShowToken()
  Dim token
  Set token = client.GetToken()
  ' 令牌是凭据，只显示开头。 A token is a credential: only its beginning is shown.
  WScript.Echo "令牌 / token: " & Left(token("data/access_token"), 12) & "..."
  WScript.Echo "有效秒数 / expires in: " & token("data/expires_in")
End Sub

Sub ShowPage()
  Dim p
  Set p = client.NewParams()
  p("work_no") = "001"
  p("org_code") = "2470"
  If card = "" Then p("accession_number") = "SD-53242" Else p("id_card_no") = card
  WScript.Echo "临床调阅 / clinic page:"
  WScript.Echo client.BuildClinicUrl(p).Data
End Sub

Sub ShowExams()
  Dim p, exams, row
  Set p = client.NewParams()
  ' 值为 Empty 的参数视为未填写。 A parameter that is set to Empty is left out.
  p.Set("time_type", 0).Set("start_time", #2021-01-01#).Set("end_time", #2021-12-31#).Set "id_card_no", card
  p.Set("page_index", 1).Set "page_size", 10
  Set exams = client.QueryExams(p)
  For Each row In exams
    WScript.Echo row("accession_number") & vbTab & row("patient_name") & vbTab & row("exam_type") & vbTab & _
      row("exam_item") & vbTab & row("perform_time") & vbTab & row("perform_org_name")
  Next
  WScript.Echo exams.Count & " 条 / rows"
  ' id 有 19 位，始终是文本。 An id has 19 digits, and is always a text.
  If exams.Count > 0 Then id = exams(0)("id")
End Sub

Sub PrintReport()
  Dim p, files, file
  Set p = client.NewParams()
  p.Set("business_id", id).Set "directory", folder
  Set files = client.SavePrintFiles(p)
  For Each file In files
    WScript.Echo "已保存 / saved: " & file("path")
  Next
  If files.Count = 0 Then
    WScript.Echo "没有可打印的文件 / nothing to print"
    Exit Sub
  End If
  Set p = client.NewParams()
  p.Set("business_id", id).Set("org_code", "2470").Set("print_time", Now).Set("client_host", "10.0.0.15").Set "client_name", "CLINIC-01"
  client.SetPrintFlag p
  WScript.Echo "已登记打印 / marked as printed"
End Sub
