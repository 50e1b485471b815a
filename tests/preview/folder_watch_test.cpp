#include "preview/folder_watch.hpp"

#include <condition_variable>
#include <fstream>
#include <mutex>

#include "support/catch.hpp"
#include "support/scratch_folder.hpp"

using namespace stonehand;

namespace
{

using Path = std::filesystem::path;

void write(const Path& file, const std::string& text)
{
    std::ofstream(file) << text;
}

/// Waits until a file was touched.
class Touched
{
  public:
    void add(const Path& file)
    {
        const std::lock_guard lock(mutex_);
        files_.insert(file);
        changed_.notify_all();
    }
    bool waits_for(const Path& file)
    {
        std::unique_lock lock(mutex_);
        const bool found =
            changed_.wait_for(lock, std::chrono::seconds(5), [&] { return files_.contains(file); });
        files_.clear();
        return found;
    }
    bool is_empty()
    {
        const std::lock_guard lock(mutex_);
        return files_.empty();
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::set<Path> files_;
};

} // namespace

TEST_CASE("what is written, put in another's place or taken away in a folder is told")
{
    const ScratchFolder folder;
    const Path file = folder.path() / "edition.xml";
    write(file, "one");
    Touched touched;
    FolderWatch watch([&](const Path& path) { touched.add(path); });
    CHECK(watch.watch({folder.path()}).empty());
    write(file, "two");
    CHECK(touched.waits_for(file));
    write(folder.path() / "new", "three");
    CHECK(touched.waits_for(folder.path() / "new"));
    std::filesystem::rename(folder.path() / "new", file);
    CHECK(touched.waits_for(file));
    std::filesystem::remove(file);
    CHECK(touched.waits_for(file));
}

TEST_CASE("a folder that is another under the same name is watched anew")
{
    const ScratchFolder folder;
    const Path inner = folder.path() / "inner";
    std::filesystem::create_directory(inner);
    Touched touched;
    FolderWatch watch([&](const Path& path) { touched.add(path); });
    CHECK(watch.watch({inner}).empty());
    std::filesystem::rename(inner, folder.path() / "old");
    std::filesystem::create_directory(inner);
    CHECK(watch.watch({inner}).empty());
    write(inner / "edition.xml", "one");
    CHECK(touched.waits_for(inner / "edition.xml"));
}

TEST_CASE("folders that are not there are told, and those that are no longer asked for are let go")
{
    const ScratchFolder folder;
    Touched touched;
    FolderWatch watch([&](const Path& path) { touched.add(path); });
    const Path none = folder.path() / "none";
    CHECK(watch.watch({folder.path(), none}) == std::set<Path>{none});
    CHECK(watch.watch({}).empty());
    write(folder.path() / "edition.xml", "one");
    CHECK(touched.is_empty());
}
