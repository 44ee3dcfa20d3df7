"""The C# of a README as one program that compiles: samples.py README.md > Samples.cs

A sample is a whole program, members of a window, or statements; which of them its first line tells.
"""

import re
import sys

USING = """using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Data;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using System.Windows.Forms;
using IdcasCloud;
"""
MEMBERS = re.compile(r"(CancellationTokenSource|async void|void|private|public) ")
text = open(sys.argv[1], encoding="utf-8").read()
samples = re.findall(r"```csharp\n(.*?)```", text, re.S)
if len(samples) < 5:
    sys.exit(f"only {len(samples)} samples in {sys.argv[1]}")
print(USING)
for number, sample in enumerate(samples):
    sample = re.sub(r"^using [\w.]+;\n", "", sample, flags=re.M)
    print(f"namespace Sample{number}\n{{")
    if "static void Main" in sample:
        print(sample)
    elif MEMBERS.match(sample):
        print("class Window : Form\n{\nIIdcasClient idcas = null; DataGridView grid = null; ProgressBar bar = null; TextBox told = null;")
        print(f"QueryExamsAllParameters parameters = null;\n{sample}")
        print("public Window() { told.Click += Find_Click; told.Click += Cancel_Click; }\n}")
    else:
        print(f"static class Statements\n{{\npublic static void Run(IIdcasClient idcas, string desKey, string md5Key, string sev)\n{{\n{sample}\n}}\n}}")
    print("}")
