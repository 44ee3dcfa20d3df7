Attribute VB_Name = "ExamList"
Option Explicit
' The exams of a period in a sheet of Excel, and an exam's images by a double-click. Needs bindings/vb/idcas.bas in the same workbook,
' and idcas.dll and idcas.json in the workbook's folder. Cells B1 and B2 hold the first and the last day; the list begins in row 4.
'
' ListExams is for a button. For the double-click, paste into the sheet's own module:
'
'   Private Sub Worksheet_BeforeDoubleClick(ByVal Target As Range, Cancel As Boolean)
'       Cancel = OpenImages(Target)
'   End Sub

Private Const HEADINGS As Long = 4
' The first column is the exam's id.
Private Const COLUMNS_SHOWN As String = "id,patient_name,patient_sex,patient_age,exam_type,exam_item,perform_time,perform_org_name"
Private Client As Long

Public Sub ListExams()
    Dim Sheet As Worksheet, Job As Long, Answer As Long
    On Error GoTo Wrong
    Set Sheet = ActiveSheet
    Connect
    Application.Cursor = xlWait
    Job = IdcasStart(Client, "query_exams_all", "time_type", IDCAS_TIME_TYPE_EXAM_TIME, "start_time", Sheet.Range("B1").Value, "end_time", Sheet.Range("B2").Value)
    Do While idcas_wait(Job, 50) = 0
        DoEvents
    Loop
    Answer = IdcasFinish(Job)
    Show Sheet, Answer
    IdcasRelease Answer
    Application.Cursor = xlDefault
    Exit Sub
Wrong:
    Application.Cursor = xlDefault
    MsgBox Err.Description, vbExclamation
End Sub

' Whether the cell is one of the list's; then its exam's images are shown in the browser.
Public Function OpenImages(ByVal Target As Range) As Boolean
    Dim Id As String, Answer As Long, Page As String
    Id = CStr(Target.Worksheet.Cells(Target.Row, 1).Value)
    If Target.Row <= HEADINGS Or Len(Id) = 0 Then Exit Function
    OpenImages = True
    On Error GoTo Wrong
    Connect
    Answer = IdcasCall(Client, "get_image_view_url", "business_id", Id)
    Page = IdcasText(Answer, "/data")
    IdcasRelease Answer
    ThisWorkbook.FollowHyperlink Page
    Exit Function
Wrong:
    MsgBox Err.Description, vbExclamation
End Function

' Once for the whole workbook.
Private Sub Connect()
    If Client <> 0 Then Exit Sub
    IdcasLoad ThisWorkbook.Path
    Client = IdcasOpenFile(ThisWorkbook.Path & "\idcas.json")
End Sub

' Everything is written as text: an id has more digits than a number of Excel's, and a name is never taken for a formula.
Private Sub Show(ByVal Sheet As Worksheet, ByVal Answer As Long)
    Dim Names() As String, Values() As String, Row As Long, Column As Long, Rows As Long
    Names = Split(COLUMNS_SHOWN, ",")
    Rows = IdcasCount(Answer, "/data")
    ReDim Values(0 To Rows, 0 To UBound(Names))
    Titles Names, Values
    For Row = 1 To Rows
        For Column = 0 To UBound(Names)
            Values(Row, Column) = IdcasText(Answer, "/data/" & (Row - 1) & "/" & Names(Column))
        Next Column
    Next Row
    Sheet.Range(Sheet.Rows(HEADINGS), Sheet.Rows(Sheet.Rows.Count)).ClearContents
    With Sheet.Cells(HEADINGS, 1).Resize(Rows + 1, UBound(Names) + 1)
        .NumberFormat = "@"
        .Value = Values
        .Columns.AutoFit
    End With
End Sub

' The titles of the columns, as the library describes them in the configured language.
Private Sub Titles(ByRef Names() As String, ByRef Values() As String)
    Dim Operation As String, Json As String, Described As Long, Output As Long, Column As Long, Name As String
    Operation = "query_exams"
    Json = IdcasTake(idcas_describe(Client, StrPtr(Operation)))
    Described = idcas_json_parse(Client, StrPtr(Json))
    For Output = 0 To IdcasCount(Described, "/data/outputs") - 1
        Name = IdcasText(Described, "/data/outputs/" & Output & "/name")
        For Column = 0 To UBound(Names)
            If Name = "data[]." & Names(Column) Then Values(0, Column) = IdcasText(Described, "/data/outputs/" & Output & "/title")
        Next Column
    Next Output
    IdcasRelease Described
End Sub
