object ClinicWindow: TClinicWindow
  Left = 200
  Height = 560
  Top = 120
  Width = 980
  Caption = #24433#20687#20113#24402#26723' - '#38376#35786#24037#20316#31449#31034#20363
  ClientHeight = 560
  ClientWidth = 980
  OnCreate = FormCreate
  OnDestroy = FormDestroy
  Color = clBtnFace
  Font.Charset = DEFAULT_CHARSET
  Font.Height = -12
  Font.Name = 'Tahoma'
  Position = poScreenCenter
  PixelsPerInch = 96
  object Bar: TPanel
    Left = 0
    Height = 48
    Top = 0
    Width = 980
    Align = alTop
    BevelOuter = bvNone
    TabOrder = 0
    object CardLabel: TLabel
      Left = 12
      Height = 17
      Top = 15
      Width = 56
      Caption = #36523#20221#35777#21495
    end
    object Card: TEdit
      Left = 80
      Height = 25
      Top = 11
      Width = 190
      MaxLength = 18
      TabOrder = 0
    end
    object FindButton: TButton
      Left = 284
      Height = 27
      Top = 10
      Width = 88
      Caption = #26597#35810
      OnClick = FindButtonClick
      TabOrder = 1
    end
    object CancelButton: TButton
      Left = 378
      Height = 27
      Top = 10
      Width = 88
      Caption = #21462#28040
      OnClick = CancelButtonClick
      TabOrder = 2
    end
    object OpenButton: TButton
      Left = 488
      Height = 27
      Top = 10
      Width = 88
      Caption = #25171#24320#39029#38754
      OnClick = OpenButtonClick
      TabOrder = 3
    end
    object PrintButton: TButton
      Left = 582
      Height = 27
      Top = 10
      Width = 88
      Caption = #25171#21360#25253#21578
      OnClick = PrintButtonClick
      TabOrder = 4
    end
    object DiagnoseButton: TButton
      Left = 676
      Height = 27
      Top = 10
      Width = 88
      Caption = #35786#26029
      OnClick = DiagnoseButtonClick
      TabOrder = 5
    end
  end
  object Grid: TStringGrid
    Left = 0
    Height = 300
    Top = 48
    Width = 980
    Align = alClient
    ColCount = 6
    DefaultColWidth = 136
    FixedCols = 0
    RowCount = 2
    Options = [goFixedVertLine, goFixedHorzLine, goVertLine, goHorzLine, goColSizing, goRowSelect]
    OnDblClick = GridDblClick
    TabOrder = 1
  end
  object Words: TMemo
    Left = 0
    Height = 172
    Top = 356
    Width = 980
    Align = alBottom
    ReadOnly = True
    ScrollBars = ssVertical
    TabOrder = 2
  end
  object Foot: TPanel
    Left = 0
    Height = 32
    Top = 528
    Width = 980
    Align = alBottom
    BevelOuter = bvNone
    TabOrder = 3
    object Status: TLabel
      Left = 224
      Height = 17
      Top = 8
      Width = 8
      Caption = ' '
    end
    object Progress: TProgressBar
      Left = 12
      Height = 16
      Top = 8
      Width = 200
      TabOrder = 0
    end
  end
  object Sentences: TMemo
    Left = 600
    Height = 48
    Top = 100
    Width = 160
    Lines.Strings = (
      #27491#22312#22788#29702#65292#21487#20197#21462#28040
      #26816#26597#35760#24405#25968#65306
      #24050#25171#24320#20020#24202#35843#38405#39029#38754
      #25253#21578#24050#20132#31995#32479#25171#21360#65292#24182#24050#26631#35760#20026#24050#25171#21360
      #35786#26029#23436#25104
      #26410#23436#25104#65292#21407#22240#19982#22788#29702#24314#35758#35265#19979#26041
      #27809#26377#21487#25171#21360#30340#25991#20214
    )
    TabOrder = 4
    Visible = False
    WordWrap = False
  end
  object Ticker: TTimer
    Enabled = False
    Interval = 200
    OnTimer = TickerTimer
    Left = 760
    Top = 200
  end
end
