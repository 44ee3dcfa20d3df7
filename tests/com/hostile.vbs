' What a script gets wrong, and what it may give: one an error in words, or right.
'
'     cscript //nologo hostile.vbs CONFIG.json OUT
'
' OUT gets a line for one check and `end` as its last: a script that stops at an error says nothing under Wine.
Option Explicit

Dim files, out, client, result, row, params, found, text, list, square, words, other, index, one

Class Stranger
    Public patient_name
End Class

' Of the statement before: whether it was refused, in Chinese, by us, with this code where it is not 0.
Sub Refused(name, code)
    Dim number, source, said
    number = Err.Number
    source = Err.Source
    said = Err.Description
    Err.Clear
    If number = 0 Then
        out.WriteLine "FAILED " & name & ": not refused"
    ElseIf code <> 0 And number <> vbObjectError + 512 - code Then
        out.WriteLine "FAILED " & name & ": number " & number & " " & said
    ElseIf Len(said) < 5 Then
        out.WriteLine "FAILED " & name & ": no words"
    ElseIf code <> 0 And source <> "Idcas.Client" Then
        out.WriteLine "FAILED " & name & ": source " & source
    Else
        out.WriteLine "ok " & name
    End If
End Sub

Sub Right(name, condition)
    If Err.Number <> 0 Then
        out.WriteLine "FAILED " & name & ": " & Err.Number & " " & Err.Description
    ElseIf Not condition Then
        out.WriteLine "FAILED " & name
    Else
        out.WriteLine "ok " & name
    End If
    Err.Clear
End Sub

Set files = CreateObject("Scripting.FileSystemObject")
Set out = files.CreateTextFile(WScript.Arguments(1), True, True)
On Error Resume Next

Set client = CreateObject("Idcas.Client")
Right "created", client.IsOpen = False
client.QueryExams
Refused "a call before Open", -1003
client.Open "C:\none.json"
Refused "no such file", 0
client.Open Nothing
Refused "Open Nothing", -1001
client.Open Array(1, 2)
Refused "Open an array", -1001
client.Open
Refused "Open without an argument", -1001
client.Open WScript.Arguments(0), 2, 3
Refused "Open with three arguments", -1001
Set found = client.Open(WScript.Arguments(0))
Right "Open", client.IsOpen And found.Code = 0
Right "TypeName", VarType(client.Version) = vbString And Len(client.Version) > 4

client.NoSuchMethod
Refused "no such method", 0
client.Call "no_such_operation"
Right "Call raises nothing for a failed operation", client.LastError.Code = -1001 And client.LastError.Hint <> ""
Set found = client.Start("no_such_operation")
found.Finish
Refused "no such operation in the background", -1001
client.QueryExams "{""time_type"":"
Refused "text that is no JSON", -1001
client.QueryExams "[1]"
Refused "JSON that is no object", -1001
client.QueryExams Nothing
Refused "Nothing as parameters", -1001
client.QueryExams Array(1, 2)
Refused "an array as parameters", -1001
client.QueryExams 7
Refused "a number as parameters", -1001
client.QueryExams client
Refused "the client as parameters", -1001
client.QueryExams files
Refused "another server's object as parameters", -1001
Set other = New Stranger
other.patient_name = "x"
client.BuildClinicUrl other
Refused "a script's own class", -1001
client.QueryExams "{}", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35
Refused "too many arguments", -1001

Set params = client.NewParams
Right "NewParams", params.Count = 0 And params.Json = "{}"
Right "Set gives the object", params.Set("time_type", 0).Set("page_size", 3).Count = 2
params("start_time") = DateSerial(2021, 1, 1)
params.end_time = DateSerial(2021, 12, 31)
Right "dates", params.Json = "{""time_type"":0,""page_size"":3,""start_time"":""2021-01-01"",""end_time"":""2021-12-31""}"
params.Set "page_index", Null
params.Set "patient_id", Empty
Right "Null and Empty are left out", params.Count = 4 And Not params.Exists("page_index")
params.page_index = 1
' A variable is passed by reference.
text = "CT"
params.Set "exam_type", text
Right "a variable", params("exam_type") = "CT" And params.exam_type = "CT" And text = "CT"
params.Set "x"
Refused "Set with one argument", -1001
params.Set "x", Nothing
Refused "Set to Nothing", -1001
params.Set Nothing, "x"
Refused "Set of Nothing", -1001
ReDim square(2, 3)
params.Set "x", square
Refused "Set to a square", -1001
params.x = square
Refused "a member set to a square", -1001
params.Count = 3
Refused "Count set", -1001
params.Set "x", 1394827364510000001
Refused "a number of 19 digits, which is no whole one any more", -1001
params.Set "id", CCur("1.5")
Right "Currency", params("id") = "1.5"
params.Remove "id"
params.Remove "none"
Right "Remove of what is not there", Not params.Exists("id")
words = ""
For Each one In params
    words = words & one & " "
Next
Right "For Each over the names", words = "time_type page_size start_time end_time page_index exam_type "

Set result = client.QueryExams(params)
Right "parameters by object", result.Code = 0 And result.Count = 3 And result.Msg <> ""
Set row = result(0)
Right "a row", TypeName(row.id) = "String" And Len(row("id")) = 19 And row("exam_type") = "CT"
Right "its name", row.patient_name = row("patient_name") And row.PatientName = result("data/0/patient_name")
Right "what is missing", IsEmpty(row.no_such_member) And IsEmpty(result.Value("/data/9/id")) And Not result.Exists("/data/9")
index = 0
For Each one In result
    If one.exam_type = "CT" Then index = index + 1
Next
Right "For Each over the rows", index = 3
Right "an object in it", result.page.page_size = 3 And result.page.total_count >= 3
found = result(3)
Refused "a row too far", -1001
result.Count = 7
Refused "a result's property set", -1001
row.patient_name = "x"
Refused "a row's member set", -1001
result.Value
Refused "Value without a path", -1001
result.Value 1, 2
Refused "Value with two arguments", -1001
found = result.Value(Nothing)
Refused "Value of Nothing", -1001
Right "the default property is the JSON", Left(result, 1) = "{" And result = result.Json

Set other = CreateObject("Scripting.Dictionary")
other("work_no") = "001"
other("org_code") = "2470"
other("accession_number") = "SD-53242"
other("start_time") = DateSerial(2021, 5, 5)
other("end_time") = DateSerial(2021, 5, 19)
Set found = client.BuildClinicUrl(other)
Right "a dictionary", InStr(found.Data, "start_time=2021-05-05") > 0
Set list = CreateObject("Scripting.Dictionary")
list("inner") = "x"
Set other("nested") = list
client.BuildClinicUrl other
Refused "a dictionary in a dictionary", -1001
Set other("nested") = other
client.BuildClinicUrl other
Refused "a dictionary in itself", -1001
other.RemoveAll

client.BuildClinicUrl String(10000000, "x")
Refused "20 MB that are no JSON", -1001
params.Clear
params.patient_name = String(1000000, "x")
Right "2 MB in a parameter", Len(params.patient_name) = 1000000
client.BuildClinicUrl params
Refused "they are checked like any other", -1001
params.patient_name = "a" & Chr(0) & "b"
Right "NUL in a text", Len(params.patient_name) = 3

client.RaiseErrors = False
Set found = client.QueryExams("{}")
Right "without errors, the result says it", found.Code = -1001 And found.Hint <> "" And InStr(found.Msg, "time_type") > 0
client.RaiseErrors = True
client.RaiseErrors = "no flag"
Refused "RaiseErrors set to a text", -1001
client.Open = "x"
Refused "a method set", 0
Set client.Version = result
Refused "a property set to an object", -1001
Right "CodeText", client.CodeText(-1001) <> ""
client.CodeText "x"
Refused "CodeText of a text", -1001
Set found = client.Describe("query_exams")
Right "Describe", found.Code = 0 And InStr(found.Json, "time_type") > 0
Set found = client.Describe()
Right "Describe all", InStr(found.Json, "query_exams") > 0
client.Describe "no_such_operation"
Refused "Describe of no such operation", -1001
Set found = client.Inspect("https://portal.example.com/clinicview/index.html?source=hiz")
Right "Inspect", InStr(found.Report, "source") > 0 And found.Data.ok = False
Set found = client.Diagnose
Right "Diagnose", found.Report <> "" And found.Data.steps.Count > 3

Set found = client.Start("query_exams", "{""time_type"":0,""start_time"":""2021-01-01"",""end_time"":""2021-12-31""}")
found.Wait "soon"
Refused "Wait for a text", -1001
found.Done = True
Refused "Done set", -1001
Do Until found.Wait(10)
Loop
Right "a job", found.Finish.Code = 0 And found.Finish.Count = found.Finish.Count

client.Close
client.Close
Err.Clear
client.QueryExams "{}"
Refused "a call after Close", -1003
Right "rows after Close", row.exam_type = "CT"
Set client = Nothing
Set result = Nothing
Right "a row without its client", row("exam_type") = "CT" And Len(row.Json) > 100
For index = 1 To 1000
    Set client = CreateObject("Idcas.Client")
    Set params = client.NewParams
    params.patient_name = "x"
Next
Right "1,000 objects", params.Count = 1
out.WriteLine "end"
out.Close
