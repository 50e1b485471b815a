#include "preview/folder_watch.hpp"

#include <future>
#include <map>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

#include <sys/stat.h>
#include <uv.h>

namespace stonehand
{

namespace
{

using Path = std::filesystem::path;

/// Which folder it is, whatever it is called.
struct FolderIdentity {
    dev_t device = 0;
    ino_t inode = 0;
    auto operator<=>(const FolderIdentity&) const = default;
};

std::optional<FolderIdentity> identity_of(const Path& folder)
{
    struct stat facts {
    };
    if (::stat(folder.c_str(), &facts) != 0 || !S_ISDIR(facts.st_mode)) return std::nullopt;
    return FolderIdentity{facts.st_dev, facts.st_ino};
}

/// libuv tells faults as negative numbers. Without a loop nobody would answer who asks it for something.
void require(int done)
{
    if (done < 0) throw std::system_error(-done, std::generic_category(), "folders cannot be watched");
}

} // namespace

/// libuv's handles belong to the thread of their loop: whoever asks from another leaves word and wakes it.
class FolderWatch::Inside
{
  public:
    explicit Inside(std::function<void(const Path&)> touched) : touched_(std::move(touched))
    {
        require(::uv_loop_init(&loop_));
        require(::uv_async_init(&loop_, &wake_, [](uv_async_t* wake) { of(wake->data).take_orders(); }));
        wake_.data = this;
        thread_ = std::thread([this] { ::uv_run(&loop_, UV_RUN_DEFAULT); });
    }

    ~Inside()
    {
        order([this] { close_all(); });
        thread_.join();
        ::uv_loop_close(&loop_);
    }

    std::set<Path> watch(const std::set<Path>& folders)
    {
        std::promise<std::set<Path>> unwatched;
        order([&] { unwatched.set_value(take(folders)); });
        return unwatched.get_future().get();
    }

  private:
    struct Watched {
        uv_fs_event_t handle{};
        Inside* inside = nullptr;
        Path folder;
        FolderIdentity identity;
    };

    static Inside& of(void* data) { return *static_cast<Inside*>(data); }

    void order(std::function<void()> what)
    {
        {
            const std::lock_guard lock(mutex_);
            orders_.push_back(std::move(what));
        }
        ::uv_async_send(&wake_);
    }

    void take_orders()
    {
        std::vector<std::function<void()>> orders;
        {
            const std::lock_guard lock(mutex_);
            orders.swap(orders_);
        }
        for (const auto& what : orders) what();
    }

    std::set<Path> take(const std::set<Path>& folders)
    {
        for (auto at = watched_.begin(); at != watched_.end();)
            if (!folders.contains(at->first) || identity_of(at->first) != at->second->identity) {
                close(at->second);
                at = watched_.erase(at);
            } else {
                ++at;
            }
        std::set<Path> unwatched;
        for (const Path& folder : folders)
            if (!watched_.contains(folder) && !start(folder)) unwatched.insert(folder);
        return unwatched;
    }

    bool start(const Path& folder)
    {
        const auto identity = identity_of(folder);
        if (!identity) return false;
        auto watched = std::make_unique<Watched>();
        watched->inside = this;
        watched->folder = folder;
        watched->identity = *identity;
        ::uv_fs_event_init(&loop_, &watched->handle);
        watched->handle.data = watched.get();
        const int failed = ::uv_fs_event_start(&watched->handle, on_event, folder.c_str(), 0);
        if (failed != 0)
            close(watched.release());
        else
            watched_.emplace(folder, watched.release());
        return failed == 0;
    }

    static void on_event(uv_fs_event_t* handle, const char* name, int, int)
    {
        const Watched& watched = *static_cast<Watched*>(handle->data);
        watched.inside->touched_(name ? watched.folder / name : watched.folder);
    }

    /// The handle is the loop's until it says that it is closed.
    static void close(Watched* watched)
    {
        ::uv_close(reinterpret_cast<uv_handle_t*>(&watched->handle),
                   [](uv_handle_t* handle) { delete static_cast<Watched*>(handle->data); });
    }

    void close_all()
    {
        for (const auto& [folder, watched] : watched_) close(watched);
        watched_.clear();
        ::uv_close(reinterpret_cast<uv_handle_t*>(&wake_), nullptr);
    }

    std::function<void(const Path&)> touched_;
    uv_loop_t loop_{};
    uv_async_t wake_{};
    std::map<Path, Watched*> watched_; ///< of the loop's thread alone
    std::mutex mutex_;
    std::vector<std::function<void()>> orders_;
    std::thread thread_;
};

FolderWatch::FolderWatch(std::function<void(const Path&)> touched)
    : inside_(std::make_unique<Inside>(std::move(touched)))
{
}

FolderWatch::~FolderWatch() = default;

std::set<std::filesystem::path> FolderWatch::watch(const std::set<Path>& folders)
{
    return inside_->watch(folders);
}

} // namespace stonehand
