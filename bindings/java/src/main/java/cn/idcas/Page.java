package cn.idcas;

/**
 * 分页。 Paging, and how many rows there are.
 *
 * <p>Written by {@code make bindings}; do not edit.
 */
public final class Page extends Row {
    Page(Document document, String at) {
        super(document, at);
    }

    /**
     * 当前页 current page.
     *
     * @return page_index
     */
    public Integer getPageIndex() {
        return whole("page_index");
    }

    /**
     * 每页数 rows per page.
     *
     * @return page_size
     */
    public Integer getPageSize() {
        return whole("page_size");
    }

    /**
     * 总数量 total number of rows.
     *
     * @return total_count
     */
    public Integer getTotalCount() {
        return whole("total_count");
    }

    /**
     * 总页数 total number of pages.
     *
     * @return total_pages
     */
    public Integer getTotalPages() {
        return whole("total_pages");
    }

    /**
     * 是否最后一页 whether this is the last page.
     *
     * @return eof
     */
    public Integer getEof() {
        return whole("eof");
    }

    /**
     * 取了多少页 pages fetched.
     *
     * @return pages
     */
    public Integer getPages() {
        return whole("pages");
    }

    /**
     * 合并后的行数 rows after merging.
     *
     * @return rows
     */
    public Integer getRows() {
        return whole("rows");
    }

    /**
     * 取页期间总数量变化，或取到的行可能不是全部（rows 少于 total_count 等）；若为 true，可再取一次 whether
     * the total changed while pages were fetched, or rows may be missing, as where rows is below total_count;
     * if so, query again.
     *
     * @return changed
     */
    public Boolean getChanged() {
        return truth("changed");
    }
}
