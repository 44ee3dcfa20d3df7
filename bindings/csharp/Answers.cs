// idcas for C#: answers and their rows. See Idcas.cs.
using System;
using System.Collections;
using System.Collections.Generic;
using System.ComponentModel;
using System.Data;
using System.Globalization;
using System.Reflection;

namespace IdcasCloud
{
    /// <summary>按名称读取的成员。 Members that are read by name.</summary>
    public abstract class IdcasMembers
    {
        /// <summary>Null of one that a program has made itself.</summary>
        internal IdcasDocument Document;
        internal string At = "/data";

        /// <summary>成员的文本；不存在时为 ""。 A member as text; "" if there is none.</summary>
        /// <param name="name">规范中的名称。 The specification's name.</param>
        public string Text(string name) { return Read(At + Utf8.Member(name)); }

        internal string Read(string pointer) { return Document == null ? "" : Document[pointer]; }

        internal int CountAt(string pointer) { return Document == null ? -1 : Document.Count(pointer); }

        /// <summary>成员的整数值；不存在或不是整数时为 null。 A member as an integer; null if it is none.</summary>
        /// <param name="name">规范中的名称。 The specification's name.</param>
        public int? Int(string name) { return Values.Int(Text(name)); }

        /// <summary>成员的 64 位整数值，如各种 id；不存在或不是整数时为 null。 A member as a 64-bit integer, such as an id; null if it is none.</summary>
        /// <param name="name">规范中的名称。 The specification's name.</param>
        public long? Long(string name) { return Values.Long(Text(name)); }

        /// <summary>成员的布尔值；不存在或不是布尔值时为 null。 A member as a boolean; null if it is none.</summary>
        /// <param name="name">规范中的名称。 The specification's name.</param>
        public bool? Bool(string name) { return Values.Bool(Text(name)); }

        /// <summary>成员的日期或时间；平台使用其他格式时为 null，此时请用 <see cref="Text"/>。<br/>
        /// A date or time; null if the platform writes it in another format: see <see cref="Text"/>.</summary>
        /// <param name="name">规范中的名称。 The specification's name.</param>
        public DateTime? Time(string name) { return Values.Time(Text(name)); }
    }

    /// <summary>结果中的一行。 A row of an answer.</summary>
    public class IdcasRow : IdcasMembers { }

    /// <summary>规范中的成员名，见于结果行的各属性。 The specification's name of a row's member.</summary>
    [AttributeUsage(AttributeTargets.Property)]
    public sealed class IdcasMemberAttribute : Attribute
    {
        /// <summary>规范中的名称。 The specification's name.</summary>
        public string Name { get; private set; }

        /// <summary>规范中的名称。 The specification's name.</summary>
        public IdcasMemberAttribute(string name) { Name = name; }
    }

    /// <summary>一次调用的结果。可随意保留。 The answer to a call. Keep it as long as you like.</summary>
    public class IdcasAnswer : IdcasMembers
    {
        /// <summary>返回码，0 为成功。 The code; 0 is success.</summary>
        public int Code { get { return Values.Int(Read("/code")) ?? IdcasCode.Internal; } }
        /// <summary>返回的消息。 The message.</summary>
        public string Message { get { return Read("/msg"); } }
        /// <summary>data：单个文本（地址、密钥）的内容，否则为其 JSON。 data if it is a single text: an address, a key; otherwise its JSON.</summary>
        public string Data { get { return Read("/data"); } }
        /// <summary>完整的返回结果（JSON），原样。 The whole answer in JSON, unchanged.</summary>
        public string Json { get { return Document == null ? "" : Document.Json; } }
        /// <summary>按 JSON 指针读取任意内容，如 /page/total_count；不存在时为 ""。 Anything, by its pointer: /page/total_count; "" if there is none.</summary>
        /// <param name="pointer">JSON 指针。 A JSON pointer.</param>
        public string this[string pointer] { get { return Read(pointer); } }
        /// <summary>数组或对象的个数；不存在时为 -1。 How many elements or members there are; -1 where there is nothing.</summary>
        /// <param name="pointer">JSON 指针。 A JSON pointer.</param>
        public int CountOf(string pointer) { return CountAt(pointer); }

        /// <summary>从 JSON 得到结果，供不连接平台的单元测试使用。 An answer from JSON, for unit tests without a platform.</summary>
        /// <typeparam name="T">结果的类型，如 IdcasRows&lt;QueryExamsRow&gt;。 The answer's type.</typeparam>
        /// <param name="json">完整的返回结果，如 {"code":0,"msg":"","data":[]}。 The whole answer.</param>
        public static T FromJson<T>(string json) where T : IdcasAnswer, new()
        {
            return new T { Document = new IdcasDocument(json) };
        }
    }

    /// <summary>多行结果，可直接遍历，也可绑定到表格。 An answer with rows, to be enumerated or shown in a grid.</summary>
    /// <typeparam name="T">行的类型。 The type of a row.</typeparam>
    public sealed class IdcasRows<T> : IdcasAnswer, IReadOnlyList<T>, IListSource where T : IdcasRow, new()
    {
        private BindingList<T> shown;

        /// <summary>本次返回的行数。 The rows that are here.</summary>
        public int Count { get { return Math.Max(0, CountAt("/data")); } }

        /// <summary>一行，从 0 开始。 A row, from 0.</summary>
        /// <param name="index">行号。 The row's number.</param>
        public T this[int index]
        {
            get
            {
                if (index < 0 || index >= Count) throw new ArgumentOutOfRangeException("index");
                return Row(index);
            }
        }

        private T Row(int index)
        {
            return new T { Document = Document, At = "/data/" + index.ToString(CultureInfo.InvariantCulture) };
        }

        /// <summary>符合条件的总行数；平台没有给出时为 null。 The number of rows in total, if the platform gives it.</summary>
        public int? TotalCount { get { return Values.Int(Read("/page/total_count")); } }

        /// <summary>逐行遍历。 The rows one by one.</summary>
        public IEnumerator<T> GetEnumerator()
        {
            for (int index = 0, count = Count; index < count; index++) yield return Row(index);
        }

        IEnumerator IEnumerable.GetEnumerator() { return GetEnumerator(); }

        /// <summary>供 DataGridView 等绑定的列表：列标题为中文，可点击列标题排序。<br/>
        /// A list for a DataGridView and the like: its columns have Chinese titles, and it can be sorted by each.</summary>
        public BindingList<T> ToBindingList() { return new SortableList<T>(this); }

        bool IListSource.ContainsListCollection { get { return false; } }

        /// <summary>What a grid asks for whose DataSource these rows are.</summary>
        IList IListSource.GetList() { return shown ?? (shown = ToBindingList()); }

        /// <summary>转换为 DataTable：列名为规范中的名称，Caption 为中文标题；没有值时为 DBNull。<br/>
        /// A DataTable: its columns have the specification's names, and Chinese titles as Caption. What is not there is DBNull.</summary>
        /// <param name="chineseNames">列名也使用中文标题，表格会直接显示。 Whether the columns are named by their Chinese titles, which grids show.</param>
        public DataTable ToDataTable(bool chineseNames = false)
        {
            var table = new DataTable(typeof(T).Name) { Locale = CultureInfo.InvariantCulture };
            var columns = Columns.Of(typeof(T));
            foreach (var column in columns)
            {
                string name = chineseNames ? column.Title : column.Name;
                if (table.Columns.Contains(name)) name += "（" + column.Name + "）";
                table.Columns.Add(new DataColumn(name, column.Type) { Caption = column.Title });
            }
            foreach (var row in this)
            {
                var values = new object[columns.Count];
                for (int index = 0; index < values.Length; index++) values[index] = columns[index].Value(row) ?? DBNull.Value;
                table.Rows.Add(values);
            }
            return table;
        }
    }

    /// <summary>A row's typed members, in the order of the specification.</summary>
    internal sealed class Columns
    {
        internal readonly string Name, Title;
        internal readonly Type Type;
        private readonly PropertyInfo property;

        private Columns(PropertyInfo property, string name)
        {
            this.property = property;
            Name = name;
            Type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            var title = (DisplayNameAttribute)Attribute.GetCustomAttribute(property, typeof(DisplayNameAttribute));
            Title = title == null ? name : title.DisplayName;
        }

        internal object Value(object row)
        {
            object value = property.GetValue(row, null);
            // A text that is not there, or is empty.
            return value as string == "" ? null : value;
        }

        internal static List<Columns> Of(Type row)
        {
            var columns = new List<Columns>();
            foreach (var property in row.GetProperties())
            {
                var member = (IdcasMemberAttribute)Attribute.GetCustomAttribute(property, typeof(IdcasMemberAttribute));
                if (member != null) columns.Add(new Columns(property, member.Name));
            }
            return columns;
        }
    }

    /// <summary>A list that a grid can sort.</summary>
    internal sealed class SortableList<T> : BindingList<T>
    {
        private bool sorted;
        private ListSortDirection direction;
        private PropertyDescriptor property;

        internal SortableList(IEnumerable<T> rows) : base(new List<T>(rows))
        {
            AllowNew = AllowRemove = AllowEdit = false;
        }

        protected override bool SupportsSortingCore { get { return true; } }
        protected override bool IsSortedCore { get { return sorted; } }
        protected override ListSortDirection SortDirectionCore { get { return direction; } }
        protected override PropertyDescriptor SortPropertyCore { get { return property; } }

        protected override void ApplySortCore(PropertyDescriptor by, ListSortDirection order)
        {
            // Every key is read once; rows with the same key keep their order.
            var keys = new List<KeyValuePair<object, T>>();
            foreach (var row in Items) keys.Add(new KeyValuePair<object, T>(by.GetValue(row), row));
            var places = new int[keys.Count];
            for (int index = 0; index < places.Length; index++) places[index] = index;
            int sign = order == ListSortDirection.Ascending ? 1 : -1;
            Array.Sort(places, (left, right) =>
            {
                int compared = Comparer.Default.Compare(keys[left].Key, keys[right].Key) * sign;
                return compared != 0 ? compared : left.CompareTo(right);
            });
            for (int index = 0; index < places.Length; index++) Items[index] = keys[places[index]].Value;
            property = by;
            direction = order;
            sorted = true;
            OnListChanged(new ListChangedEventArgs(ListChangedType.Reset, -1));
        }

        protected override void RemoveSortCore() { sorted = false; }
    }

    /// <summary>调用的进度。 How much of a call is done.</summary>
    public sealed class IdcasProgress
    {
        /// <summary>已完成的数量。 What is done.</summary>
        public long Done { get; private set; }
        /// <summary>总数；未知时为 0。 The total; 0 while that is not known.</summary>
        public long Total { get; private set; }
        /// <summary>单位，如 page。 The unit, such as page.</summary>
        public string Unit { get; private set; }
        /// <summary>百分比，总在 0～100 之间，可直接赋给进度条；总数未知时为 0。<br/>
        /// The percentage, always from 0 to 100, so that a progress bar takes it; 0 while the total is not known.</summary>
        public int Percent { get { return Total <= 0 ? 0 : (int)Math.Max(0, Math.Min(100, Done * 100.0 / Total)); } }

        /// <summary>进度，供单元测试使用。 A progress, for unit tests.</summary>
        public IdcasProgress(long done, long total, string unit)
        {
            Done = done;
            Total = total;
            Unit = unit;
        }
    }

    /// <summary>诊断结果。 What the diagnosis found.</summary>
    public sealed class IdcasDiagnosis : IdcasAnswer
    {
        /// <summary>没有一步失败。 Whether no step failed.</summary>
        public bool Ok { get { return Bool("ok") ?? false; } }
        /// <summary>可保存、可发给他人的完整报告，不含密钥与患者信息。 All of it as a text to save and send; without secrets and patients.</summary>
        public string Report { get { return Text("report"); } }
        /// <summary>各步骤。 The steps.</summary>
        public IList<IdcasStep> Steps
        {
            get
            {
                var steps = new List<IdcasStep>();
                for (int index = 0; index < CountAt("/data/steps"); index++) steps.Add(new IdcasStep { Document = Document, At = "/data/steps/" + index });
                return steps.AsReadOnly();
            }
        }
    }

    /// <summary>诊断的一步。 A step of the diagnosis.</summary>
    public sealed class IdcasStep : IdcasRow
    {
        /// <summary>步骤名称。 The step.</summary>
        [DisplayName("步骤")]
        [IdcasMember("step")]
        public string Step { get { return Text("step"); } }
        /// <summary>涉及的配置项。 The configuration key that it is about.</summary>
        [DisplayName("配置项")]
        [IdcasMember("target")]
        public string Target { get { return Text("target"); } }
        /// <summary>ok、failed 或 skipped。 ok, failed or skipped.</summary>
        [DisplayName("结果")]
        [IdcasMember("status")]
        public string Status { get { return Text("status"); } }
        /// <summary>用时（毫秒）。 Milliseconds.</summary>
        [DisplayName("毫秒")]
        [IdcasMember("ms")]
        public long? Milliseconds { get { return Long("ms"); } }
        /// <summary>说明。 What was found.</summary>
        [DisplayName("说明")]
        [IdcasMember("msg")]
        public string Message { get { return Text("msg"); } }
        /// <summary>建议。 What to do about it.</summary>
        [DisplayName("建议")]
        [IdcasMember("advice")]
        public string Advice { get { return Text("advice"); } }
    }
}
