#pragma once
// The Gallery page: what is searched for, what is selected, and what can be done with it.
#include "gallerydetails.h"
#include "gallerytiles.h"
#include "services/services.h"

namespace dice {

class GalleryViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by StudioWindow")

    Q_PROPERTY(dice::GalleryTiles* tiles READ tiles CONSTANT)
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY queryChanged)
    Q_PROPERTY(bool starredOnly READ starredOnly WRITE setStarredOnly NOTIFY queryChanged)
    Q_PROPERTY(QString guidance READ guidance WRITE setGuidance NOTIFY queryChanged)
    Q_PROPERTY(QString model READ model WRITE setModel NOTIFY queryChanged)
    Q_PROPERTY(bool thisMonth READ thisMonth WRITE setThisMonth NOTIFY queryChanged)
    Q_PROPERTY(QStringList models READ models NOTIFY modelsChanged)
    Q_PROPERTY(QStringList boards READ boards NOTIFY boardsChanged)
    Q_PROPERTY(int board READ board WRITE setBoard NOTIFY queryChanged)
    Q_PROPERTY(int found READ found NOTIFY resultChanged)
    Q_PROPERTY(QString totalText READ totalText NOTIFY resultChanged)
    Q_PROPERTY(bool empty READ empty NOTIFY resultChanged)
    Q_PROPERTY(bool loaded READ loaded NOTIFY resultChanged)
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged)
    Q_PROPERTY(int selectedCount READ selectedCount NOTIFY currentChanged)
    Q_PROPERTY(dice::GalleryDetails details READ details NOTIFY currentChanged)
    Q_PROPERTY(int tileSize READ tileSize WRITE setTileSize NOTIFY tileSizeChanged)

public:
    static constexpr int kSmallestTile = 96, kLargestTile = 320;

    explicit GalleryViewModel(Services& services, QObject* parent = nullptr);

    [[nodiscard]] GalleryTiles* tiles() { return &m_tiles; }
    [[nodiscard]] QString words() const { return m_query.words; }
    [[nodiscard]] bool starredOnly() const { return m_query.starred; }
    [[nodiscard]] QString guidance() const { return m_query.guidance; }
    [[nodiscard]] QString model() const { return m_query.model; }
    [[nodiscard]] bool thisMonth() const { return m_query.since.isValid(); }
    void setWords(const QString& words) { ask(m_query.words, words); }
    void setStarredOnly(bool starred) { ask(m_query.starred, starred); }
    void setGuidance(const QString& guidance) { ask(m_query.guidance, guidance); }
    void setModel(const QString& model) { ask(m_query.model, model); }
    void setThisMonth(bool only);
    [[nodiscard]] QStringList models() { return m_services.gallery.models(); }
    /// "Covers (12)"
    [[nodiscard]] QStringList boards() const;
    /// The place among the boards; -1 = all pictures.
    [[nodiscard]] int board() const;
    void setBoard(int board);
    [[nodiscard]] int found() const { return m_tiles.pictures(); }
    [[nodiscard]] QString totalText() const;
    /// There is no picture at all, found or not.
    [[nodiscard]] bool empty() const { return m_loaded && m_tiles.result().total == 0; }
    [[nodiscard]] bool loaded() const { return m_loaded; }
    /// The place of the picture whose details are shown; -1 for none.
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int place);
    [[nodiscard]] int selectedCount() const { return static_cast<int>(m_selected.size()); }
    [[nodiscard]] GalleryDetails details();
    [[nodiscard]] int tileSize() const { return m_tileSize; }
    void setTileSize(int size);

    /// "Today", "Yesterday", "Monday 16 November 2026"; and how many. By y in the grid, one line each: "y|title|count".
    Q_INVOKABLE QStringList headers(double top, double bottom) const;
    /// One picture alone; with Ctrl it is added or taken away, with Shift all up to it.
    Q_INVOKABLE void select(int place, bool add, bool range);
    Q_INVOKABLE void selectAll();
    Q_INVOKABLE void toggleStar();
    Q_INVOKABLE void toggleStarAt(int place);
    Q_INVOKABLE void remove();
    Q_INVOKABLE void addBoard(const QString& name);
    Q_INVOKABLE void removeBoard(int board);
    Q_INVOKABLE void addToBoard(int board);
    Q_INVOKABLE void importFiles(const QList<QUrl>& files);
    Q_INVOKABLE void clearFilters();
    /// 0 all, 1 the prompts, 2 the seed of the current picture into the Create page.
    Q_INVOKABLE void load(int part);
    Q_INVOKABLE void compare();
    Q_INVOKABLE void edit();
    Q_INVOKABLE void showFolder();
    Q_INVOKABLE void copyPicture();
    /// The selected files, for dragging them elsewhere.
    Q_INVOKABLE QList<QUrl> selectedFiles();
    [[nodiscard]] std::optional<GalleryEntry> currentEntry() { return m_tiles.entryAt(m_current); }
    void refresh();

Q_SIGNALS:
    void queryChanged();
    void modelsChanged();
    void boardsChanged();
    void resultChanged();
    void currentChanged();
    void tileSizeChanged();
    void loadRequested(const dice::GenerationRequest& request, int part);
    void compareRequested(const dice::GenerationRequest& request);
    void editRequested(const QString& file);

private:
    template <typename T> void ask(T& member, const T& value)
    {
        if (member == value)
            return;
        member = value;
        Q_EMIT queryChanged();
        refresh();
    }
    void take(const GalleryResult& result);
    [[nodiscard]] QList<PictureId> selection() const;

    Services& m_services;
    GalleryTiles m_tiles;
    GalleryQuery m_query;
    QList<GalleryBoard> m_boards;
    QSet<PictureId> m_selected;
    PictureId m_currentId = 0;
    int m_current = -1, m_anchor = -1, m_tileSize = 150;
    bool m_loaded = false;
};

} // namespace dice
