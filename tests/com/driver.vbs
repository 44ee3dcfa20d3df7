' Does what each row of the behaviour table says and writes what it saw: see tests/behaviours/driver.c.
'
'     cscript //nologo driver.vbs ROWS CONFIG.json SILENT.json OUT METER
'
' ROWS is what rows.py made of table.json. Both files are UTF-16; OUT too. A script has no way to know what memory it holds:
' METER is a folder where meter.py answers. The function Called is put behind this by rows.py.
Option Explicit

Dim files, out, config, silent, meter
Set files = CreateObject("Scripting.FileSystemObject")
config = WScript.Arguments(1)
silent = WScript.Arguments(2)
Set out = files.CreateTextFile(WScript.Arguments(3), True, True)
meter = WScript.Arguments(4)

Function TextOf(value)
    If IsObject(value) Then
        TextOf = value.Json
    ElseIf IsEmpty(value) Or IsNull(value) Then
        TextOf = ""
    ElseIf VarType(value) = vbBoolean Then
        If value Then TextOf = "true" Else TextOf = "false"
    Else
        TextOf = CStr(value)
    End If
End Function

' In KB, from outside.
Function Memory()
    Dim told, reader
    told = meter & "\told"
    files.CreateTextFile(meter & "\ask", True).Close
    Do Until files.FileExists(told)
    Loop
    Set reader = files.OpenTextFile(told, 1)
    Memory = CLng(reader.ReadLine)
    reader.Close
    files.DeleteFile told
End Function

' The result; where the call raised an error, LastError, which must say the same.
Function Answer(client, method, operation, params)
    Dim number, said
    On Error Resume Next
    Set Answer = Called(client, method, operation, params)
    If Err.Number = 0 Then Exit Function
    number = Err.Number
    said = Err.Description
    Err.Clear
    Set Answer = Checked(client, number, said)
End Function

Function Checked(client, number, said)
    Set Checked = client.LastError
    If number <> vbObjectError + 512 - Checked.Code Or said <> Checked.Msg Then
        out.Write vbTab & "(raised " & number & " " & said & ")"
    End If
End Function

' Every second row's parameters as a Dictionary, the others as the object's own.
Function ParamsOf(client, arguments, asTexts, index)
    Dim params, argument, value
    If asTexts Or index Mod 2 = 0 Then
        Set params = client.NewParams
    Else
        Set params = CreateObject("Scripting.Dictionary")
    End If
    For Each argument In arguments
        value = argument(3)
        If Not asTexts And argument(2) = "number" Then value = CLng(value)
        If Not asTexts And argument(2) = "flag" Then value = (value = "true")
        ' The default property, of ours as of a Dictionary.
        params(argument(1)) = value
    Next
    Set ParamsOf = params
End Function

Function InBackground(client, operation, params, cancelled)
    Dim job, number, said
    Set job = client.Start(operation, params)
    If cancelled Then
        If job.Done Then out.Write vbTab & "(done before it is cancelled)"
        job.Cancel
    End If
    Do Until job.Done
        ' Wine 8 has no WScript.Sleep.
        job.Wait 10
        If job.Progress.total < 0 Then out.Write vbTab & "(no total)"
    Loop
    On Error Resume Next
    Set InBackground = job.Finish
    If Err.Number = 0 Then Exit Function
    number = Err.Number
    said = Err.Description
    Err.Clear
    Set InBackground = Checked(client, number, said)
End Function

Sub Thousand(client, row, params)
    Dim before, index, result
    For index = 0 To 1199
        If index = 200 Then before = Memory()
        Set result = Called(client, row(5), row(4), params)
    Next
    If Memory() - before < 1024 Then out.Write vbTab & "flat" Else out.Write vbTab & "grown"
End Sub

Sub Run(row, arguments, index)
    Dim client, params, result, path
    Set client = CreateObject("Idcas.Client")
    If row(3) = "silent" Then
        client.Open silent
    ElseIf row(3) = "gbk" Then
        client.Open InGbk()
    Else
        client.Open config
    End If
    Set params = ParamsOf(client, arguments, row(2) = "document", index)
    out.Write row(1)
    If row(2) = "closed" Then client.Close
    If row(2) = "thousand" Then
        Thousand client, row, params
    Else
        If row(2) = "job" Or row(2) = "cancel" Then
            Set result = InBackground(client, row(4), params, row(2) = "cancel")
        Else
            Set result = Answer(client, row(5), row(4), params)
        End If
        For Each path In Split(row(7), " ")
            out.Write vbTab & TextOf(result.Value(path))
        Next
    End If
    out.WriteLine
End Sub

' The configuration as text that asks for GBK, which says nothing to an object whose texts are BSTR. All of it is ASCII.
Function InGbk()
    Dim reader
    Set reader = files.OpenTextFile(config, 1)
    InGbk = "{""encoding"":""gbk""," & Mid(LTrim(reader.ReadAll), 2)
    reader.Close
End Function

Sub Main()
    Dim lines, line, fields, row, arguments, count, index
    Set lines = files.OpenTextFile(WScript.Arguments(0), 1, False, -1)
    index = 0
    count = 0
    arguments = Array()
    Do Until lines.AtEndOfStream
        line = lines.ReadLine
        fields = Split(line, vbTab)
        If fields(0) = "arg" Then
            ReDim Preserve arguments(count)
            arguments(count) = fields
            count = count + 1
        Else
            If Not IsEmpty(row) Then
                Run row, arguments, index
                index = index + 1
            End If
            row = fields
            arguments = Array()
            count = 0
        End If
    Loop
    lines.Close
End Sub

Main
out.Close
