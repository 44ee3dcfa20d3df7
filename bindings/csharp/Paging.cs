// idcas for C#: operations that have pages. See Idcas.cs.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace IdcasCloud
{
    /// <summary>各操作按页读取。 Reads the operations that have pages.</summary>
    public static partial class IdcasPaging
    {
        private static T FirstPage<T>(T parameters) where T : IdcasParameters, new()
        {
            var page = parameters == null ? new T() : (T)parameters.Copy();
            if (page.Get("page_index") == null) page.Set("page_index", "1");
            return page;
        }

        /// <summary>Turns to the next page; false after the last, or where the platform gives the same page again.</summary>
        private static bool NextPage<TRow>(IdcasParameters page, IdcasRows<TRow> rows, ref string before) where TRow : IdcasRow, new()
        {
            long index = Values.Long(page.Get("page_index")) ?? 1;
            long? pages = Values.Long(rows["/page/total_pages"]);
            if (rows.Count == 0 || rows["/page/eof"] == "1" || pages.HasValue && index >= pages.Value) return false;
            string now = rows.Data;
            if (now == before) return false;
            before = now;
            page.Set("page_index", (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
            return true;
        }

        internal static IEnumerable<IdcasRows<TRow>> Pages<TParameters, TRow>(TParameters parameters, Func<TParameters, IdcasRows<TRow>> query)
            where TParameters : IdcasParameters, new() where TRow : IdcasRow, new()
        {
            var page = FirstPage(parameters);
            IdcasRows<TRow> rows;
            string before = null;
            do
            {
                rows = query(page);
                yield return rows;
            }
            while (NextPage(page, rows, ref before));
        }

        private static async Task<int> PagesAsync<TParameters, TRow>(TParameters parameters, Func<TParameters, Task<IdcasRows<TRow>>> query, Func<IdcasRows<TRow>, bool> onPage)
            where TParameters : IdcasParameters, new() where TRow : IdcasRow, new()
        {
            if (onPage == null) throw new ArgumentNullException("onPage");
            var page = FirstPage(parameters);
            int read = 0;
            string before = null;
            IdcasRows<TRow> rows;
            do
            {
                rows = await query(page);
                read += rows.Count;
            }
            while (onPage(rows) && NextPage(page, rows, ref before));
            return read;
        }

#if NETCOREAPP3_0_OR_GREATER || NETSTANDARD2_1_OR_GREATER

        /// <summary>Every row of every page; a page is asked for when its first row is.</summary>
        private sealed class Stream<TParameters, TRow> : IAsyncEnumerable<TRow> where TParameters : IdcasParameters, new() where TRow : IdcasRow, new()
        {
            private readonly TParameters parameters;
            private readonly Func<TParameters, CancellationToken, Task<IdcasRows<TRow>>> query;
            private readonly CancellationToken cancel;

            internal Stream(TParameters parameters, Func<TParameters, CancellationToken, Task<IdcasRows<TRow>>> query, CancellationToken cancel)
            {
                this.parameters = parameters;
                this.query = query;
                this.cancel = cancel;
            }

            public IAsyncEnumerator<TRow> GetAsyncEnumerator(CancellationToken also = default(CancellationToken))
            {
                return new Enumerator(FirstPage(parameters), query, CancellationTokenSource.CreateLinkedTokenSource(cancel, also));
            }

            private sealed class Enumerator : IAsyncEnumerator<TRow>
            {
                private readonly TParameters page;
                private readonly Func<TParameters, CancellationToken, Task<IdcasRows<TRow>>> query;
                private readonly CancellationTokenSource cancel;
                private IdcasRows<TRow> rows;
                private string before;
                private int at, count;
                private bool last;

                internal Enumerator(TParameters page, Func<TParameters, CancellationToken, Task<IdcasRows<TRow>>> query, CancellationTokenSource cancel)
                {
                    this.page = page;
                    this.query = query;
                    this.cancel = cancel;
                }

                public TRow Current { get { return rows[at]; } }

                public ValueTask<bool> MoveNextAsync() { return new ValueTask<bool>(Next()); }

                private async Task<bool> Next()
                {
                    if (rows != null && at + 1 < count)
                    {
                        at++;
                        return true;
                    }
                    if (rows != null && (last || !NextPage(page, rows, ref before))) last = true;
                    if (last) return false;
                    rows = await query(page, cancel.Token).ConfigureAwait(false);
                    at = 0;
                    count = rows.Count;
                    last = count == 0;
                    return !last;
                }

                public ValueTask DisposeAsync()
                {
                    cancel.Cancel();
                    cancel.Dispose();
                    return default(ValueTask);
                }
            }
        }

        private static IAsyncEnumerable<TRow> Rows<TParameters, TRow>(TParameters parameters, Func<TParameters, CancellationToken, Task<IdcasRows<TRow>>> query, CancellationToken cancel)
            where TParameters : IdcasParameters, new() where TRow : IdcasRow, new()
        {
            return new Stream<TParameters, TRow>(parameters, query, cancel);
        }
#endif
    }
}
