import SoLieuFiles

/// The names in one folder, in the order in which their paths stand among the paths of all files below it.
///
/// The names lie in one array, so that a folder of a million files takes some tens of megabytes.
struct FolderListing {
  struct Entry {
    let name: Range<Int>
    /// Nil where the folder doesn't say.
    let kind: FileStatus.Kind?
  }

  private var names: [UInt8] = []
  private var entries: [Entry] = []
  private var next = 0

  init(of folder: FilePath, hidden: Bool) throws(SystemError) {
    var names: [UInt8] = []
    var entries: [Entry] = []
    try SystemCalls.forEachName(in: folder) { name, kind in
      if !hidden && name.first == UInt8(ascii: ".") { return }
      entries.append(Entry(name: names.count..<names.count + name.count, kind: kind))
      names += name
    }
    entries.sort { left, right in Self.precedes(left, right, names: names) }
    self.names = names
    self.entries = entries
  }

  mutating func popFirst() -> (name: ArraySlice<UInt8>, kind: FileStatus.Kind?)? {
    guard next < entries.count else { return nil }
    defer { next += 1 }
    return (names[entries[next].name], entries[next].kind)
  }

  /// By bytes, a folder with its slash: `a.txt` goes before `a/x.txt`, as the paths do.
  private static func precedes(_ left: Entry, _ right: Entry, names: [UInt8]) -> Bool {
    let slash = CollectionOfOne(FilePath.separator)
    let (leftName, rightName) = (names[left.name], names[right.name])
    let common = min(leftName.count, rightName.count)
    for offset in 0..<common {
      let (a, b) = (leftName[leftName.startIndex + offset], rightName[rightName.startIndex + offset])
      if a != b { return a < b }
    }
    let leftRest = left.kind == .folder ? Array(leftName.dropFirst(common) + slash) : Array(leftName.dropFirst(common))
    let rightRest =
      right.kind == .folder ? Array(rightName.dropFirst(common) + slash) : Array(rightName.dropFirst(common))
    return leftRest.lexicographicallyPrecedes(rightRest)
  }
}
