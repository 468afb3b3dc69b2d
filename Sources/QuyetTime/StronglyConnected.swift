/// Circles in a directed graph of numbered nodes (R. Tarjan, "Depth-first search and linear graph algorithms", 1972), without recursion.
public enum StronglyConnected {
    /// The components, each ascending, so that every edge between two of them leads from an earlier one to a later one.
    public static func components(_ successors: [[Int]]) -> [[Int]] {
        let count = successors.count
        var number = [Int](repeating: -1, count: count)
        var low = [Int](repeating: 0, count: count)
        var isOpen = [Bool](repeating: false, count: count)
        var open: [Int] = []
        var visited = 0
        var result: [[Int]] = []
        // From the last, so that nodes without edges between them come out ascending.
        for root in (0..<count).reversed() where number[root] < 0 {
            var path: [(node: Int, next: Int)] = [(root, 0)]
            while let (node, next) = path.last {
                if next == 0 {
                    (number[node], low[node]) = (visited, visited)
                    visited += 1
                    open.append(node)
                    isOpen[node] = true
                }
                if next < successors[node].count {
                    path[path.count - 1].next += 1
                    let successor = successors[node][next]
                    if number[successor] < 0 {
                        path.append((successor, 0))
                    } else if isOpen[successor] {
                        low[node] = min(low[node], number[successor])
                    }
                    continue
                }
                path.removeLast()
                if let (above, _) = path.last { low[above] = min(low[above], low[node]) }
                guard low[node] == number[node] else { continue }
                var component: [Int] = []
                while let last = open.popLast() {
                    isOpen[last] = false
                    component.append(last)
                    if last == node { break }
                }
                result.append(component.sorted())
            }
        }
        return result.reversed()
    }
}
