import unittest

from powerscript.datawindow import DataObject
from powerscript.interpreter import Program, Strings
from powerscript.lexer import Wrong

OBJECT = """$PBExportHeader$d_sample.srd
$PBExportComments$A sample
release 9;
datawindow(units=0 processing=1 print.documentname="" print.orientation = 0 )
header(height=84 color="536870912" )
detail(height=84 )
table(column=(type=char(3) updatewhereclause=no name=id dbname="a.id" )
 column=(type=long name=sex dbname="sex" values="male\t1/female\t2/" )
 column=(type=decimal(2) name=cost dbname="cost" )
 retrieve="SELECT ~"a~".~"id~" FROM (a)" )
text(band=header text="No. (all)" x="9" name=id_t )
text(band=header text="Sex" x="9" name=sex_t )
text(band=header text="Cost" x="9" name=cost_t )
column(band=detail id=1 x="9" width="270" format="[general]" name=id )
column(band=detail id=2 x="9" width="270" name=sex edit.codetable=yes )
column(band=detail id=3 x="9" width="270" name=cost )
htmltable(border="1" )
""".replace("\n", "\r\n")


class Objects(unittest.TestCase):
    def test_what_is_read(self):
        read = DataObject("d_sample.srd", OBJECT)
        self.assertEqual(read.columns, [("id", "char(3)"), ("sex", "long"), ("cost", "decimal(2)")])
        self.assertEqual(read.headings, {"id": "No. (all)", "sex": "Sex", "cost": "Cost"})
        self.assertEqual((read.release, read.codes), ("9", {"sex": {"1": "male", "2": "female"}}))

    def test_what_is_refused(self):
        for old, new, reason in [
            ("release 9;", "", "the release is missing"), ("id=2", "id=3", "column 3 is not sex"), ("type=long", "type=lang", "unknown type: lang"),
            ("htmltable(", "htmltable", "not a block"), ("detail(height=84 )", "", "detail is missing"), ("name=sex_t", "name=six_t", "have no heading"),
            ("name=cost )\r\nhtml", "name=cost \r\nhtml", "does not end"), ("d_sample", "d_other", "PBExportHeader"),
        ]:
            self.assertIn(old, OBJECT)
            with self.subTest(new), self.assertRaisesRegex(Wrong, reason):
                DataObject("d_sample.srd", OBJECT.replace(old, new, 1))


class RowsOfOne(unittest.TestCase):
    def test_functions(self):
        made = Program({}, type("Host", (), {"strings": Strings("gbk")}), {"d_sample": DataObject("d_sample.srd", OBJECT)}).create("datastore", None)
        does = made.does
        self.assertEqual((does["describe"]("DataWindow.Column.Count"), does["describe"]("#1.Name")), ("", "!"))
        made.members["dataobject"] = "d_sample"
        self.assertEqual([does["describe"](what) for what in ("DataWindow.Column.Count", "#2.Name", "#1.ColType", "#4.Name")], ["3", "sex", "char(3)", "!"])
        self.assertEqual((does["insertrow"](0), does["rowcount"]()), (1, 1))
        self.assertEqual((does["setitem"](1, 1, "abcd"), does["setitem"](1, 2, 5), does["setitem"](1, 2, "5"), does["setitem"](2, 1, "a")), (1, 1, -1, -1))
        self.assertEqual((does["getitemstring"](1, "id"), does["getitemnumber"](1, "sex")), ("abc", 5))
        self.assertEqual((does["reset"](), does["rowcount"]()), (1, 0))


if __name__ == "__main__":
    unittest.main()
